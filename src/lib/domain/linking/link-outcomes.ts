import {
	partsOfSealed,
	WAVES,
	type Outcome,
	type SettledCodes,
	type Wave
} from '../outcome/index.ts';
import type { Uuid } from '../shared/index.ts';
import { matchCodes, type OwnCode } from './match-codes.ts';

type LaterWave = Exclude<Wave, 'baseline'>;
export type CodesByWave = Readonly<Partial<Record<LaterWave, SettledCodes>>>;

export interface LinkedOutcomes {
	/** All of them, none with a sealed code any more; those who met have one link tag in all their waves. */
	readonly outcomes: readonly Outcome[];
	/** Of later waves in which somebody showed a code. */
	readonly codes: CodesByWave;
}

/**
 * Matches the sealed codes of each cohort and instrument: every later wave against the baseline, by `matchCodes`.
 * Whoever is not linked keeps neither code nor tag. `newTag`: another tag at each call, which says nothing of the
 * code that it stands for.
 */
export function linkOutcomes(outcomes: readonly Outcome[], newTag: () => string): LinkedOutcomes {
	const tags = new Map<Uuid, string>();
	const codes: Partial<Record<LaterWave, SettledCodes>> = {};
	for (const group of groupsOf(outcomes)) {
		const codesOf = (wave: Wave) => group.flatMap((one) => (one.wave === wave ? codeOf(one) : []));
		const baseline = codesOf('baseline');
		for (const wave of WAVES) {
			if (wave === 'baseline') continue;
			const later = codesOf(wave);
			if (later.length === 0) continue;
			const { exact, offOne, ambiguous } = matchCodes(baseline, later);
			for (const [now, then] of [...exact, ...offOne]) {
				const tag = tags.get(then) ?? newTag();
				tags.set(then, tag).set(now, tag);
			}
			codes[wave] = sumCodes(codes[wave], {
				offOne: offOne.length,
				ambiguous: ambiguous.length
			});
		}
	}
	return { outcomes: outcomes.map((outcome) => withoutCode(outcome, tags.get(outcome.id))), codes };
}

/** Whether something is left that must be deleted once it has been matched. */
export function holdsCodes(outcomes: readonly Outcome[]): boolean {
	return outcomes.some(({ code }) => code !== undefined);
}

/** What two matchings told, together. */
export function joinCodes(one: CodesByWave, other: CodesByWave): CodesByWave {
	const all: Partial<Record<LaterWave, SettledCodes>> = { ...one };
	for (const wave of WAVES) {
		const more = wave === 'baseline' ? undefined : other[wave];
		if (wave !== 'baseline' && more !== undefined) all[wave] = sumCodes(all[wave], more);
	}
	return all;
}

/** What one matching told of a wave, added to the rest; a wave that has no codes adds nothing. */
export function addCodes(codes: CodesByWave, wave: string, more: SettledCodes): CodesByWave {
	const to = WAVES.find((one) => one === wave);
	if (to === undefined || to === 'baseline') return codes;
	return { ...codes, [to]: sumCodes(codes[to], more) };
}

function sumCodes(before: SettledCodes | undefined, more: SettledCodes): SettledCodes {
	return {
		offOne: (before?.offOne ?? 0) + more.offOne,
		ambiguous: (before?.ambiguous ?? 0) + more.ambiguous
	};
}

function groupsOf(outcomes: readonly Outcome[]): readonly (readonly Outcome[])[] {
	const groups = new Map<string, Outcome[]>();
	for (const outcome of outcomes) {
		if (outcome.code === undefined || outcome.cohort === null) continue;
		const key = `${outcome.cohort} ${outcome.instrument.id}`;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [outcome]);
		else group.push(outcome);
	}
	return [...groups.values()];
}

function codeOf({ id, code }: Outcome): readonly OwnCode<Uuid>[] {
	return code === undefined ? [] : [{ id, elements: partsOfSealed(code) }];
}

function withoutCode(outcome: Outcome, tag: string | undefined): Outcome {
	const { code, ...rest } = outcome;
	if (code === undefined) return outcome;
	return { ...rest, schema: 1, ...(tag === undefined ? {} : { link: tag }) };
}
