import type { ItemKind } from '../quiz/index.ts';
import { leastPeople, leavesProgramme, type Audience } from './audience.ts';
import { blurPercent, type ToldPercent } from './blur-percent.ts';
import { roundCount } from './round-count.ts';

/** How figures are told to one audience: the one place where a number is let through, blurred or held back. */
export interface Teller {
	readonly audience: Audience;
	/** Fewest people that a figure may speak of. */
	readonly least: number;
	/** Whether figures of so many people are told at all. Nobody is no secret. */
	mayTell(this: void, people: number): boolean;
	/** `null`: held back. Outside rounded to five. */
	count(this: void, people: number): number | null;
	/** `null`: held back, or there is none. What people feel and intend is blurred for the trainer too. */
	percent(this: void, percent: number | null, people: number, kind?: ItemKind): ToldPercent | null;
}

export function tellerFor(audience: Audience): Teller {
	const least = leastPeople(audience);
	const outside = leavesProgramme(audience);
	const mayTell = (people: number): boolean => people === 0 || people >= least;
	return {
		audience,
		least,
		mayTell,
		count: (people) => {
			if (!mayTell(people)) return null;
			return outside ? roundCount(people) : people;
		},
		percent: (percent, people, kind) => {
			if (percent === null || people === 0 || !mayTell(people)) return null;
			const sensitive = kind === 'attitude' || kind === 'intention';
			return outside || sensitive ? blurPercent(percent, people) : { percent, edge: 'exact' };
		}
	};
}
