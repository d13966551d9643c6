/// <reference lib="webworker" />
import decodeQR from 'qr/decode.js';

declare const self: DedicatedWorkerGlobalScope;

/** Longer than the library's own budget of one frame: nothing waits for a worker. */
const MOST_MS = 120;

self.addEventListener('message', ({ data }: MessageEvent<ImageData>) => {
	let text: string | null = null;
	try {
		text = decodeQR(data, { timeLimit: MOST_MS });
	} catch {
		// No code in this picture; the next one comes in a moment.
	}
	self.postMessage(text);
});
