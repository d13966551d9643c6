import type { JudgedWave } from '../measure/index.ts';
import {
	changesOf,
	countAllRight,
	divideLinked,
	divided,
	isOfTheme,
	isTaught,
	linkedPeople,
	linkedShares,
	markedIn,
	pairSteps,
	sharesRight,
	spreadOfSession,
	subgroupPlans,
	themeColumn,
	themesAsked,
	type CodeCounts,
	type LaterWave,
	type LinkedPerson,
	type LinkedShares,
	type Pairs
} from '../measure/index.ts';
import type { ItemKey } from '../quiz/index.ts';
import type { ItemId } from '../shared/index.ts';
import { sumName, type SumsBook } from './sums.ts';

const NOBODY: Pairs = { before: new Int32Array(), after: new Int32Array() };

/**
 * What one cohort adds to the comparison of a later wave with the baseline. A cohort that has one of the two only adds
 * its people to those who were not met again.
 */
export function* compareSums(
	book: SumsBook,
	waves: readonly JudgedWave[],
	to: LaterWave,
	codes: CodeCounts | null,
	changed: ReadonlySet<ItemId>
): Generator<undefined, void> {
	const before = waves.find(({ wave }) => wave === 'baseline') ?? null;
	const after = waves.find(({ wave }) => wave === to) ?? null;
	if (before === null && after === null) return;
	const pairs = before === null || after === null ? NOBODY : yield* pairSteps(before, after);
	const sharesOf = (judged: JudgedWave | null, belongs: (key: ItemKey) => boolean) =>
		judged === null
			? new Float64Array()
			: sharesRight(themeColumn(judged, (key) => belongs(key) && !changed.has(key.id)));
	const both = (belongs: (key: ItemKey) => boolean) => ({
		before: sharesOf(before, belongs),
		after: sharesOf(after, belongs)
	});
	const met = {
		before: markedIn(pairs.before, before?.outcomes.length ?? 0),
		after: markedIn(pairs.after, after?.outcomes.length ?? 0)
	};
	const control = both(({ kind }) => kind === 'control');
	const taught = both(isTaught);
	for (const theme of themesAsked(waves)) {
		const shares = both((key) => isOfTheme(theme, key));
		const name = [theme.indicator, theme.kind, to];
		if (before !== null && after !== null) {
			const linked = linkedShares(pairs, before, shares, isTaught(theme) ? control : null);
			book.add(sumName('change', ...name), changeNumbers(linked));
		}
		const first = countAllRight(shares.before, met.before);
		const then = countAllRight(shares.after, met.after);
		book.add(sumName('unlinked', ...name), [
			...[first.people, first.right, then.people, then.right]
		]);
		yield;
	}
	if (before !== null && after !== null) {
		const linked = linkedShares(pairs, before, taught, control);
		book.add(sumName('change', 'all', to), changeNumbers(linked));
		addGroups(book, to, linkedPeople(pairs, before, after, taught));
	}
	const [again, lost] = divided(taught.before, met.before);
	book.add(sumName('link', to), [
		...[taught.before.length, taught.after.length, pairs.before.length],
		...[codes?.offOne ?? 0, codes?.ambiguous ?? 0, codes === null ? 0 : 1],
		...spreadOfSession(again),
		...spreadOfSession(lost)
	]);
}

/**
 * Both right, lost, gained, both wrong, people whose shares are 0 or 1 both times; sum and squares before and after;
 * then the spreads of the changes, of "everything right" (one step up or down) and of the net gain.
 */
function changeNumbers({ before, after, controlChanges }: LinkedShares): readonly number[] {
	let [bothRight, lost, gained, bothWrong, whole] = [0, 0, 0, 0, 0];
	let [from, from2, until, until2] = [0, 0, 0, 0];
	const steps = new Float64Array(before.length);
	for (let n = 0; n < before.length; n++) {
		const [one, other] = [before[n] ?? 0, after[n] ?? 0];
		if (one === 1 && other === 1) bothRight++;
		else if (one === 1) lost++;
		else if (other === 1) gained++;
		else bothWrong++;
		if ((one === 0 || one === 1) && (other === 0 || other === 1)) whole++;
		steps[n] = Number(other === 1) - Number(one === 1);
		from += one;
		from2 += one * one;
		until += other;
		until2 += other * other;
	}
	const changes = changesOf(before, after);
	const net = controlChanges
		.map((control, n) => (changes[n] ?? NaN) - control)
		.filter((gain) => !Number.isNaN(gain));
	return [
		...[bothRight, lost, gained, bothWrong, whole, from, from2, until, until2],
		...spreadOfSession(changes),
		...spreadOfSession(steps),
		...spreadOfSession(net)
	];
}

/** Only cells in which somebody stands. */
function addGroups(book: SumsBook, to: LaterWave, people: readonly LinkedPerson[]): void {
	for (const plan of subgroupPlans()) {
		const { rowNames, columnNames, cells } = divideLinked(plan, people);
		cells.forEach((line, row) => {
			line.forEach(({ before, after }, column) => {
				if (before.length === 0) return;
				const name = [plan[0], plan[1] ?? '-', rowNames[row] ?? '', columnNames[column] ?? ''];
				book.add(sumName('group', to, ...name.map((word) => (word === '' ? '-' : word))), [
					...totalsOf(before).slice(0, 2),
					...totalsOf(after).slice(1, 2),
					...totalsOf(changesOf(before, after)).slice(1)
				]);
			});
		});
	}
}

/** People, sum, squares. */
function totalsOf(values: readonly number[] | Float64Array): readonly number[] {
	return spreadOfSession(values).slice(0, 3);
}
