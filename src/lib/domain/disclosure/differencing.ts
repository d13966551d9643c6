import type { ReleaseRecord } from './release-record.ts';

export type DifferencingProblem =
	/** The figure `name` speaks of `people` people more or fewer than before: too few to be told apart. */
	| { readonly kind: 'few-apart'; readonly name: string; readonly people: number }
	/** People are divided in another way than before, so that one division could be laid over the other. */
	| { readonly kind: 'other-divisions' };

/**
 * What somebody could work out who has both releases and subtracts one from the other: 28 people less 27 is one
 * person's answer. Refused when any figure speaks of 1 to `least` - 1 people more or fewer than it did. The same
 * guard serves a group and a larger one that holds it. A figure that was not there stood for nobody.
 */
export function differencingProblems(
	before: ReleaseRecord,
	now: ReleaseRecord,
	least: number
): readonly DifferencingProblem[] {
	const names = new Set([...Object.keys(before.people), ...Object.keys(now.people)]);
	const apart = [...names].flatMap((name): DifferencingProblem[] => {
		const people = Math.abs((now.people[name] ?? 0) - (before.people[name] ?? 0));
		return people > 0 && people < least ? [{ kind: 'few-apart', name, people }] : [];
	});
	const empty = before.divisions.length === 0 || now.divisions.length === 0;
	const same = empty || before.divisions.join('\n') === now.divisions.join('\n');
	return same ? apart : [{ kind: 'other-divisions' }, ...apart];
}
