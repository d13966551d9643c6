import type { ClipMap } from '#lib/domain/narration/index.ts';
import type { ClipHash } from '#lib/domain/shared/index.ts';
import { hashOf } from './clip-hash.ts';
import type { NarrationPlan } from './narration-content.ts';

/** Which clip says what: page data. */
export function clipMap(plan: NarrationPlan): ClipMap {
	return Object.fromEntries(plan.clips.map(({ key, clip }) => [key, clip]));
}

/** The clips of a plan, each once, in order of first use. */
export function clipsOf(plan: NarrationPlan): readonly ClipHash[] {
	return [...new Set(plan.clips.map(({ clip }) => clip))];
}

/** Name of a pack's files: changes when any of its clips does, and with their order. */
export function packId(plan: NarrationPlan): string {
	return hashOf(clipsOf(plan).join(' '));
}

/** Share of the clips, 0 to 1, that people have read; the rest is a computer's voice and is marked as such. */
export function humanShare({ clips }: NarrationPlan): number {
	if (clips.length === 0) return 0;
	return clips.filter(({ source }) => source.kind === 'human').length / clips.length;
}
