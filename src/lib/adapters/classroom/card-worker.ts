/// <reference lib="webworker" />
import { findCards } from '#lib/domain/cards/index.ts';

declare const self: DedicatedWorkerGlobalScope;

/** One picture takes a second on a slow laptop: the page stays free, the picture is gone when it was read. */
self.addEventListener('message', ({ data: picture }: MessageEvent<ImageData>) => {
	const { width, height, data } = picture;
	const grey = new Uint8Array(width * height);
	// Luma as ITU-R BT.601 weighs it.
	for (let at = 0; at < grey.length; at++)
		grey[at] =
			0.299 * (data[at * 4] ?? 0) +
			0.587 * (data[at * 4 + 1] ?? 0) +
			0.114 * (data[at * 4 + 2] ?? 0);
	const seen = findCards({ width, height, data: grey });
	self.postMessage(seen.map(({ card, answer }) => ({ card, answer })));
});
