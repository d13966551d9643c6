import { existsSync } from 'node:fs';
import { clipsOf, packId } from '#lib/content/narration/clip-map.ts';
import type { NarrationPlan, PlannedClip } from '#lib/content/narration/narration-content.ts';
import { CLIP_FORMATS, type PackManifest } from '#lib/domain/narration/index.ts';
import type { ClipHash } from '#lib/domain/shared/index.ts';
import type { AudioCache } from './audio-cache.ts';
import { buildPack } from './build-pack.ts';
import type { RenderQueue, Urgency } from './render-queue.ts';

export type ReadyManifest = Extract<PackManifest, { state: 'ready' }>;

/** Everything that can be heard: known from the plans, made when it is asked for or when there is time. */
export class NarrationLibrary {
	readonly plans: readonly NarrationPlan[];
	readonly #cache: AudioCache;
	readonly #queue: RenderQueue;
	readonly #clips: ReadonlyMap<ClipHash, PlannedClip>;
	readonly #packIds: ReadonlySet<string>;
	readonly #packing = new Map<NarrationPlan, Promise<ReadyManifest>>();

	constructor(plans: readonly NarrationPlan[], cache: AudioCache, queue: RenderQueue) {
		this.plans = plans;
		this.#cache = cache;
		this.#queue = queue;
		this.#clips = new Map(
			plans.flatMap(({ clips }) => clips.map((planned) => [planned.clip, planned]))
		);
		this.#packIds = new Set(plans.map(packId));
	}

	findPlan(pack: string, locale: string): NarrationPlan | null {
		return this.plans.find((plan) => plan.pack === pack && plan.locale === locale) ?? null;
	}

	findClip(clip: ClipHash): PlannedClip | null {
		return this.#clips.get(clip) ?? null;
	}

	isKnownPack(id: string): boolean {
		return this.#packIds.has(id);
	}

	/** Makes one clip before everything else. */
	needClip(planned: PlannedClip): Promise<void> {
		return this.#queue.need(planned, 'now');
	}

	/** The manifest as it stands: ready with its files, or how far the voices are. */
	async manifest(plan: NarrationPlan): Promise<PackManifest> {
		const built = await this.#builtManifest(plan);
		if (built) return built;
		const clips = clipsOf(plan);
		const done = clips.filter((clip) => this.#cache.hasClip(clip)).length;
		return { state: 'rendering', done, total: clips.length };
	}

	/** Renders what is missing of a pack and puts it together; cheap when it is all there. */
	async needPack(
		plan: NarrationPlan,
		urgency: Urgency,
		onClip: () => void = () => undefined
	): Promise<ReadyManifest> {
		await Promise.all(
			[...new Map(plan.clips.map((planned) => [planned.clip, planned])).values()].map(
				async (planned) => {
					await this.#queue.need(planned, urgency);
					onClip();
				}
			)
		);
		const built = await this.#builtManifest(plan);
		if (built) return built;
		const packing = this.#packing.get(plan) ?? buildPack(plan, this.#cache);
		this.#packing.set(plan, packing);
		return packing.finally(() => this.#packing.delete(plan));
	}

	async #builtManifest(plan: NarrationPlan): Promise<ReadyManifest | null> {
		const read = await this.#cache.readManifest(plan.pack, plan.locale);
		if (!read.ok || read.value.state !== 'ready') return null;
		const { id } = read.value;
		const whole = CLIP_FORMATS.every((format) => existsSync(this.#cache.packFile(id, format)));
		return id === packId(plan) && whole ? read.value : null;
	}
}
