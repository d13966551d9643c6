import type { ItemKey } from '../quiz/index.ts';
import type { ItemId } from '../shared/index.ts';
import type { LaterWave } from './compare-waves.ts';
import type { JudgedWave } from './judged-wave.ts';
import { linkageOf, type CodeCounts, type Linkage } from './linkage.ts';
import { overallChange, type OverallChange } from './overall.ts';
import { markedIn, pairSteps, type Pairs } from './pairs-of.ts';
import {
	subgroupPlans,
	subgroupTable,
	type LinkedPerson,
	type SubgroupTable
} from './subgroups.ts';
import { sharesRight, themeColumn } from './theme-column.ts';
import { isOfTheme, isTaught, type Theme } from './theme.ts';
import { unlinkedChange, type UnlinkedChange } from './unlinked-change.ts';
import { changeOf, linkedShares, type WaveChange } from './wave-change.ts';

/** Everything that comes of holding one later wave against the baseline. */
export interface Compared {
	readonly overall: OverallChange;
	readonly changes: readonly WaveChange[];
	readonly unlinked: readonly UnlinkedChange[];
	readonly linkage: Linkage;
	readonly subgroups: readonly SubgroupTable[];
}

export function* compareWave(
	before: JudgedWave,
	after: JudgedWave,
	to: LaterWave,
	themes: readonly Theme[],
	codes: CodeCounts | null,
	notCompared: ReadonlySet<ItemId>
): Generator<undefined, Compared> {
	const pairs = yield* pairSteps(before, after);
	const metBefore = markedIn(pairs.before, before.outcomes.length);
	const metAfter = markedIn(pairs.after, after.outcomes.length);
	yield;
	const sharesOf = (belongs: Parameters<typeof themeColumn>[1]) => {
		const compared = (key: ItemKey) => belongs(key) && !notCompared.has(key.id);
		return {
			before: sharesRight(themeColumn(before, compared)),
			after: sharesRight(themeColumn(after, compared))
		};
	};
	const control = sharesOf(({ kind }) => kind === 'control');
	const taught = sharesOf(isTaught);
	yield;
	const changes: WaveChange[] = [];
	const unlinked: UnlinkedChange[] = [];
	for (const theme of themes) {
		const shares = sharesOf((key) => isOfTheme(theme, key));
		const linked = linkedShares(pairs, before, shares, isTaught(theme) ? control : null);
		yield;
		changes.push({ ...theme, to, ...(yield* changeOf(linked)) });
		yield;
		unlinked.push(
			unlinkedChange(
				theme,
				to,
				{ shares: shares.before, met: metBefore },
				{ shares: shares.after, met: metAfter }
			)
		);
	}
	const overall = yield* overallChange(to, linkedShares(pairs, before, taught, control));
	yield;
	yield;
	const linkage = linkageOf(to, taught.before, taught.after, pairs, codes);
	const people = linkedPeople(pairs, before, after, taught);
	const subgroups: SubgroupTable[] = [];
	for (const plan of subgroupPlans()) {
		yield;
		subgroups.push(subgroupTable(plan, to, people));
	}
	return { overall, changes, unlinked, linkage, subgroups };
}

/** Linked people with what they knew of what is taught. */
export function linkedPeople(
	pairs: Pairs,
	before: JudgedWave,
	after: JudgedWave,
	taught: { readonly before: Float64Array; readonly after: Float64Array }
): readonly LinkedPerson[] {
	const people: LinkedPerson[] = [];
	for (let n = 0; n < pairs.before.length; n++) {
		const [one, other] = [pairs.before[n] ?? 0, pairs.after[n] ?? 0];
		const first = before.outcomes[one];
		const then = after.outcomes[other];
		const from = taught.before[one] ?? NaN;
		const until = taught.after[other] ?? NaN;
		if (first === undefined || then === undefined || Number.isNaN(from) || Number.isNaN(until))
			continue;
		people.push({ before: first, after: then, from, until });
	}
	return people;
}
