import type { PlannedClip } from '#lib/content/narration/narration-content.ts';
import type { ClipHash } from '#lib/domain/shared/index.ts';
import type { AudioCache, CachedClip } from './audio-cache.ts';

/** Makes sound, somewhere off the main thread. */
export interface ClipRenderer {
	/** How many clips it can make at the same time. */
	readonly hands: number;
	render(clip: PlannedClip): Promise<CachedClip>;
	close(): Promise<void>;
}

/** Somebody waits for `now`; `soon` is the pack that was asked for; the rest is made when nothing else is. */
export const URGENCIES = ['now', 'soon', 'later'] as const;
export type Urgency = (typeof URGENCIES)[number];

interface Job {
	readonly planned: PlannedClip;
	urgency: Urgency;
	readonly done: Promise<void>;
	readonly settle: { resolve(): void; reject(reason: unknown): void };
}

/** Renders each missing clip once, the most urgent first, and writes it to the cache. */
export class RenderQueue {
	readonly #cache: AudioCache;
	readonly #renderer: ClipRenderer;
	readonly #waiting = new Map<ClipHash, Job>();
	readonly #underWay = new Map<ClipHash, Job>();
	/** Clips that this queue has rendered. */
	rendered = 0;

	constructor(cache: AudioCache, renderer: ClipRenderer) {
		this.#cache = cache;
		this.#renderer = renderer;
	}

	/** Resolves when the clip is in the cache; rejects when it cannot be made. Asking again only raises the urgency. */
	need(planned: PlannedClip, urgency: Urgency): Promise<void> {
		if (this.#cache.hasClip(planned.clip)) return Promise.resolve();
		const known = this.#waiting.get(planned.clip) ?? this.#underWay.get(planned.clip);
		if (known) {
			if (rank(urgency) < rank(known.urgency)) known.urgency = urgency;
			return known.done;
		}
		const { promise, resolve, reject } = Promise.withResolvers<undefined>();
		const settle = {
			resolve: () => {
				resolve(undefined);
			},
			reject
		};
		const job: Job = { planned, urgency, done: promise, settle };
		this.#waiting.set(planned.clip, job);
		this.#work();
		return promise;
	}

	/** Nothing waiting is started any more; what is under way is finished. */
	async close(): Promise<void> {
		for (const job of this.#waiting.values()) job.settle.reject(new Error('The queue is closed.'));
		this.#waiting.clear();
		await Promise.allSettled([...this.#underWay.values()].map(({ done }) => done));
		await this.#renderer.close();
	}

	#work(): void {
		while (this.#underWay.size < this.#renderer.hands) {
			const job = this.#mostUrgent();
			if (job === null) return;
			this.#waiting.delete(job.planned.clip);
			this.#underWay.set(job.planned.clip, job);
			void this.#make(job);
		}
	}

	async #make(job: Job): Promise<void> {
		try {
			await this.#cache.writeClip(await this.#renderer.render(job.planned));
			this.rendered += 1;
			job.settle.resolve();
		} catch (reason) {
			job.settle.reject(reason);
		} finally {
			this.#underWay.delete(job.planned.clip);
			this.#work();
		}
	}

	#mostUrgent(): Job | null {
		let best: Job | null = null;
		for (const job of this.#waiting.values()) {
			if (best === null || rank(job.urgency) < rank(best.urgency)) best = job;
		}
		return best;
	}
}

function rank(urgency: Urgency): number {
	return URGENCIES.indexOf(urgency);
}
