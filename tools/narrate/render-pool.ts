import { Worker } from 'node:worker_threads';
import type { PlannedClip } from '#lib/content/narration/narration-content.ts';
import type { CachedClip } from '#lib/server/narration/audio-cache.ts';
import type { ClipRenderer } from '#lib/server/narration/render-queue.ts';
import { parseWorkerAnswer } from './clip-source-schema.ts';

/** Worker threads that make clips, so that nobody who asks the server for a page waits for a voice. */
export class RenderPool implements ClipRenderer {
	readonly hands: number;
	readonly #contentDir: string;
	readonly #idle: Worker[] = [];
	readonly #all = new Set<Worker>();

	constructor(contentDir: string, hands = 2) {
		this.#contentDir = contentDir;
		this.hands = hands;
	}

	async render({ clip, source }: PlannedClip): Promise<CachedClip> {
		const worker = this.#idle.pop() ?? this.#hire();
		try {
			const answer = parseWorkerAnswer(await ask(worker, source));
			this.#idle.push(worker);
			if (!answer.ok) throw new Error(answer.reason);
			const { ogg, mp3, durationMs, marks } = answer;
			return { ogg, mp3, timing: { clip, durationMs, marks } };
		} finally {
			worker.unref();
		}
	}

	async close(): Promise<void> {
		await Promise.all([...this.#all].map((worker) => worker.terminate()));
		this.#all.clear();
		this.#idle.length = 0;
	}

	#hire(): Worker {
		const worker = new Worker(new URL('./render-worker.ts', import.meta.url), {
			workerData: this.#contentDir
		});
		this.#all.add(worker);
		worker.once('exit', () => this.#all.delete(worker));
		return worker;
	}
}

function ask(worker: Worker, job: unknown): Promise<unknown> {
	worker.ref();
	return new Promise((resolve, reject) => {
		const onExit = (): void => {
			reject(new Error('A voice thread ended before it had answered.'));
		};
		const stop = (): void => {
			worker.off('error', reject);
			worker.off('exit', onExit);
		};
		worker.once('error', reject);
		worker.once('exit', onExit);
		worker.once('message', (message: unknown) => {
			stop();
			resolve(message);
		});
		worker.postMessage(job);
	});
}
