/** Entry of a worker thread: takes one clip at a time, answers with its sound. */
import { parentPort, workerData } from 'node:worker_threads';
import { parseClipSource } from './clip-source-schema.ts';
import { renderClip } from './render-clip.ts';

const contentDir = String(workerData);

parentPort?.on('message', (message: unknown) => {
	void answer(message);
});

async function answer(message: unknown): Promise<void> {
	try {
		const rendered = await renderClip(parseClipSource(message), contentDir);
		parentPort?.postMessage({ ok: true, ...rendered });
	} catch (reason) {
		const text = reason instanceof Error ? reason.message : String(reason);
		parentPort?.postMessage({ ok: false, reason: text });
	}
}
