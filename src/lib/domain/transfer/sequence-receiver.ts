import { FountainBasin } from './fountain-basin.ts';
import { readFrame, type FrameProblem } from './frame.ts';
import { LIMITS } from './limits.ts';

/** What became of one code that the camera read. */
export type Sighting =
	| { readonly kind: 'new' | 'again'; readonly have: number; readonly need: number }
	| { readonly kind: 'whole'; readonly bytes: Uint8Array }
	| { readonly kind: 'ignored'; readonly why: FrameProblem | 'too-large' };

/** Two phones may stand in view; more at once is a mistake. */
const MOST_BASINS = 4;
const MOST_DONE = 16;

/**
 * Puts a sequence together from the codes that a camera happens to see: any order, any number of times, from any point
 * on. Codes that are not ours, or damaged, change nothing.
 */
export class SequenceReceiver {
	readonly #basins = new Map<string, FountainBasin>();
	/** Sequences that were handed out whole: once is enough. */
	#done: readonly string[] = [];

	see(text: string): Sighting {
		const frame = readFrame(text);
		if (typeof frame === 'string') return { kind: 'ignored', why: frame };
		const { cut, number, piece } = frame;
		if (cut.length === 0) return { kind: 'ignored', why: 'damaged' };
		if (cut.length > LIMITS.sequenceBytes) return { kind: 'ignored', why: 'too-large' };
		if (cut.blockBytes * 2048 < cut.length) return { kind: 'ignored', why: 'damaged' };
		const key = `${cut.sum} ${cut.length} ${cut.blockBytes}`;
		const basin = this.#basinOf(key, cut);
		if (this.#done.includes(key)) return { kind: 'again', have: basin.blocks, need: basin.blocks };
		const isNew = basin.take(number, piece);
		const { gathered: have, blocks: need } = basin;
		if (have < need) return { kind: isNew ? 'new' : 'again', have, need };
		const bytes = basin.bytes();
		if (bytes !== null) {
			this.#done = [...this.#done, key].slice(-MOST_DONE);
			return { kind: 'whole', bytes };
		}
		// Somebody forged a code: begin again rather than never end.
		this.#basins.clear();
		return { kind: 'ignored', why: 'damaged' };
	}

	#basinOf(key: string, cut: FountainBasin['cut']): FountainBasin {
		const known = this.#basins.get(key);
		if (known !== undefined) return known;
		const [oldest] = this.#basins.keys();
		if (this.#basins.size >= MOST_BASINS && oldest !== undefined) this.#basins.delete(oldest);
		const basin = new FountainBasin(cut);
		this.#basins.set(key, basin);
		return basin;
	}
}
