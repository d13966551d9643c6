import type { Wave } from '../outcome/index.ts';
import type { JudgedWave } from './judged-wave.ts';
import { NOT_ASKED, SKIPPED } from './verdict.ts';

/** Indicator I-10: who came, and how far they went. Skipping is everybody's right and no fault. */
export interface Reach {
	readonly wave: Wave;
	readonly people: number;
	/** Gave something to every item; to some; to none. */
	readonly whole: number;
	readonly part: number;
	readonly none: number;
}

export function reachOf({ wave, outcomes, items }: JudgedWave): Reach {
	const asked = new Uint16Array(outcomes.length);
	const skipped = new Uint16Array(outcomes.length);
	for (const { verdicts } of items.values())
		for (let n = 0; n < verdicts.length; n++) {
			if (verdicts[n] === NOT_ASKED) continue;
			asked[n] = (asked[n] ?? 0) + 1;
			if (verdicts[n] === SKIPPED) skipped[n] = (skipped[n] ?? 0) + 1;
		}
	let [whole, none] = [0, 0];
	for (let n = 0; n < asked.length; n++) {
		if (skipped[n] === asked[n]) none++;
		else if (skipped[n] === 0) whole++;
	}
	const people = outcomes.length;
	return { wave, people, whole, part: people - whole - none, none };
}
