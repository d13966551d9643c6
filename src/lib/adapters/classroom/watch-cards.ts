import * as v from 'valibot';
import { countCards, NO_CARDS, seeCards, type CardSeen } from '#lib/domain/cards/index.ts';

/** Why there is no picture. `absent`: no camera, or a page that may not have one (plain HTTP). */
export type CameraFailure = 'absent' | 'refused' | 'busy';

/** Between two pictures, so that a laptop stays cool and its page free. */
const REST_MS = 60;

const seenSchema = v.array(
	v.object({
		card: v.pipe(v.number(), v.integer()),
		answer: v.picklist([0, 1, 2, 3])
	})
);

/**
 * Shows what the camera sees in `video`, and hands on how many cards answer A, B, C and D, after each picture.
 * Pictures go to a worker and are forgotten there: nothing is recorded, kept or sent. Resolves, once the picture
 * runs, to what ends it; to a word when there is none.
 */
export async function watchCards(
	video: HTMLVideoElement,
	oncount: (counts: readonly number[]) => void
): Promise<(() => void) | CameraFailure> {
	const stream = await openCamera();
	if (typeof stream === 'string') return stream;
	video.srcObject = stream;
	await video.play().catch(() => undefined);
	const worker = new Worker(new URL('./card-worker.ts', import.meta.url), { type: 'module' });
	const canvas = document.createElement('canvas');
	const context = canvas.getContext('2d', { willReadFrequently: true });
	let tally = NO_CARDS;
	let isOver = false;
	const look = () => {
		if (isOver || context === null) return;
		if (video.videoWidth === 0) {
			setTimeout(look, REST_MS);
			return;
		}
		canvas.width = video.videoWidth;
		canvas.height = video.videoHeight;
		context.drawImage(video, 0, 0);
		const picture = context.getImageData(0, 0, canvas.width, canvas.height);
		worker.postMessage(picture, [picture.data.buffer]);
	};
	worker.onmessage = ({ data }: MessageEvent<unknown>) => {
		if (isOver) return;
		const seen = v.safeParse(seenSchema, data);
		tally = seeCards(tally, seen.success ? (seen.output satisfies readonly CardSeen[]) : []);
		oncount(countCards(tally));
		setTimeout(look, REST_MS);
	};
	look();
	return () => {
		isOver = true;
		worker.terminate();
		for (const track of stream.getTracks()) track.stop();
		video.srcObject = null;
		canvas.width = 0;
	};
}

async function openCamera(): Promise<MediaStream | CameraFailure> {
	// Missing on plain HTTP, which is how a hub in a classroom is reached.
	if (!('mediaDevices' in navigator)) return 'absent';
	try {
		// Of a laptop that looks at the class; far cards need every pixel there is.
		return await navigator.mediaDevices.getUserMedia({
			audio: false,
			video: { width: { ideal: 1920 }, height: { ideal: 1080 } }
		});
	} catch (error) {
		const name = error instanceof Error ? error.name : '';
		if (name === 'NotAllowedError') return 'refused';
		return name === 'NotReadableError' ? 'busy' : 'absent';
	}
}
