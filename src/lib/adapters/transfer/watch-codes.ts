import { openCodeReader } from './code-reader.ts';

/** Why there is no picture. `absent`: no camera, or a page that may not have one (plain HTTP). */
export type CameraFailure = 'absent' | 'refused' | 'busy';

/** Frames are looked at so far apart, so that a slow phone does not grow hot. */
const REST_MS = 40;

/**
 * Shows what the camera sees in `video` and hands on the text of each code, the same one again and again as long as it
 * is in view. Nothing is recorded. Resolves, once the picture runs, to what ends it; to a word when there is none.
 */
export async function watchCodes(
	video: HTMLVideoElement,
	oncode: (text: string) => void
): Promise<(() => void) | CameraFailure> {
	const stream = await openCamera();
	if (typeof stream === 'string') return stream;
	const reader = await openCodeReader();
	let isOver = false;
	video.srcObject = stream;
	await video.play().catch(() => undefined);
	const look = async (): Promise<void> => {
		if (isOver) return;
		for (const text of await reader.read(video).catch(() => [])) {
			if (!isOver) oncode(text);
		}
		setTimeout(() => void look(), REST_MS);
	};
	void look();
	return () => {
		isOver = true;
		reader.close();
		for (const track of stream.getTracks()) track.stop();
		video.srcObject = null;
	};
}

async function openCamera(): Promise<MediaStream | CameraFailure> {
	// Missing on plain HTTP, which is how a hub in a classroom is reached.
	if (!('mediaDevices' in navigator)) return 'absent';
	try {
		return await navigator.mediaDevices.getUserMedia({
			audio: false,
			video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } }
		});
	} catch (error) {
		const name = error instanceof Error ? error.name : '';
		if (name === 'NotAllowedError') return 'refused';
		return name === 'NotReadableError' ? 'busy' : 'absent';
	}
}
