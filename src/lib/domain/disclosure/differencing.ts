import { leastPeople } from './audience.ts';
import type { ReleaseRecord } from './release-record.ts';

export type DifferencingProblem =
	/** The figure `name` speaks of `people` people more or fewer than before: too few to be told apart. */
	| { readonly kind: 'few-apart'; readonly name: string; readonly people: number }
	/** People are divided in another way than before, so that one division could be laid over the other. */
	| { readonly kind: 'other-divisions' };

/**
 * What somebody could work out who has both releases and subtracts one from the other: 28 people less 27 is one
 * person's answer. A problem wherever two figures that may be told both speak of 1 to k - 1 people more or fewer, for
 * the larger k of the two audiences. A figure of fewer people is told in neither, so that nothing can be subtracted.
 * The same guard serves a group and a larger one that holds it.
 */
export function differencingProblems(
	before: ReleaseRecord,
	now: ReleaseRecord
): readonly DifferencingProblem[] {
	const [then, today] = [leastPeople(before.audience), leastPeople(now.audience)];
	const least = Math.max(then, today);
	const apart = Object.entries(now.people).flatMap(([name, people]): DifferencingProblem[] => {
		const earlier = before.people[name] ?? 0;
		const more = Math.abs(people - earlier);
		const told = earlier >= then && people >= today;
		return told && more > 0 && more < least ? [{ kind: 'few-apart', name, people: more }] : [];
	});
	const empty = before.divisions.length === 0 || now.divisions.length === 0;
	const same = empty || before.divisions.join('\n') === now.divisions.join('\n');
	return same ? apart : [{ kind: 'other-divisions' }, ...apart];
}

/**
 * Everything that `now` has to be held against: each earlier release that shares people with it, and what comes of
 * adding up the last releases of groups that lie in a larger one. All of them together leave the fewest people over,
 * so that a smaller sum needs no look of its own.
 */
export function heldAgainst(
	now: ReleaseRecord,
	earlier: readonly ReleaseRecord[]
): readonly (readonly [before: ReleaseRecord, after: ReleaseRecord])[] {
	const near = earlier.filter((one) => shares(one, now));
	const inside = sumOf(disjointIn(now, earlier));
	const outer = near.flatMap((larger) => {
		const parts = disjointIn(larger, [...earlier, now]);
		const sum = parts.length > 1 && parts.includes(now) ? sumOf(parts) : null;
		return sum === null ? [] : [[larger, sum] as const];
	});
	return [
		...near.map((one) => [one, now] as const),
		...(inside === null ? [] : [[inside, now] as const]),
		...outer
	];
}

function shares(one: ReleaseRecord, other: ReleaseRecord): boolean {
	return one.cohorts.some((code) => other.cohorts.includes(code));
}

/** The last release of each smaller set of groups in `larger`, none of which shares a group with another. */
function disjointIn(
	larger: ReleaseRecord,
	records: readonly ReleaseRecord[]
): readonly ReleaseRecord[] {
	const chosen: ReleaseRecord[] = [];
	for (const one of records.toReversed()) {
		const lies = one.cohorts.every((code) => larger.cohorts.includes(code));
		if (one === larger || !lies || one.cohorts.length >= larger.cohorts.length) continue;
		if (!chosen.some((other) => shares(one, other))) chosen.push(one);
	}
	return chosen;
}

function sumOf(records: readonly ReleaseRecord[]): ReleaseRecord | null {
	const [first] = records;
	if (first === undefined || records.length < 2) return null;
	const people: Record<string, number> = {};
	for (const one of records)
		for (const [name, count] of Object.entries(one.people))
			people[name] = (people[name] ?? 0) + count;
	const cohorts = records.flatMap((one) => one.cohorts).sort();
	return { cohorts, audience: first.audience, divisions: first.divisions, people };
}
