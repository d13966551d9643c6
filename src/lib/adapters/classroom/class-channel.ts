import type { ClassMessage } from '#lib/domain/classroom/index.ts';
import { readClassMessage } from '#lib/schema/classroom/read-class-message.ts';

interface ClassChannel {
	say(this: void, message: ClassMessage): void;
	close(this: void): void;
}

/**
 * The big screen and the second window of the same browser. Nothing leaves the device: other computers and the
 * phone of whoever leads are not on it.
 */
export function openClassChannel(hear: (message: ClassMessage) => void): ClassChannel {
	const channel = new BroadcastChannel('safar-class');
	channel.onmessage = ({ data }: MessageEvent<unknown>) => {
		const message = readClassMessage(data);
		if (message !== null) hear(message);
	};
	return {
		say: (message) => {
			channel.postMessage(message);
		},
		close: () => {
			channel.close();
		}
	};
}
