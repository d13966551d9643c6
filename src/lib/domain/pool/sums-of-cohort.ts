import {
	isOfTheme,
	isTaught,
	judgeCohort,
	reachOf,
	sharesRight,
	signsSeen,
	spreadOfSession,
	themeColumn,
	themesAsked,
	twoMeanings,
	versionsAsked,
	itemLines,
	type CodeCounts,
	type JudgedWave,
	type LaterWave,
	type ReportInput,
	type ThemeColumn
} from '../measure/index.ts';
import { compareSums } from './sums-of-change.ts';
import { handsSums } from './sums-of-hands.ts';
import { SumsBook, sumName, type Sums } from './sums.ts';

export const LATER_WAVES: readonly LaterWave[] = ['endline', 'followup', 'late'];

/** What one cohort adds to a report of many, in small steps. The people of one cohort are one session. */
export function* sumSteps(input: ReportInput): Generator<undefined, Sums> {
	const { outcomes, keys } = input;
	const book = new SumsBook();
	const isTogether = ({ setting }: (typeof outcomes)[number]) => setting === 'group';
	const alone = yield* judgeCohort(
		outcomes.filter((one) => !isTogether(one)),
		keys
	);
	const together = yield* judgeCohort(outcomes.filter(isTogether), keys);
	const { waves } = alone;
	const changed = new Set(twoMeanings(versionsAsked(waves), keys));
	for (const judged of waves) {
		addReach(book, 'reach', judged);
		addRows(book, 'row', judged, waves);
		addOverall(book, judged);
		addSigns(book, judged);
		yield;
	}
	addItems(book, waves);
	for (const to of LATER_WAVES) {
		const codes: CodeCounts | null = input.codes?.[to] ?? null;
		yield* compareSums(book, waves, to, codes, changed);
	}
	for (const judged of together.waves) {
		addReach(book, 'room-reach', judged);
		addRows(book, 'room', judged, together.waves);
		yield;
	}
	handsSums(book, input.groups ?? [], keys);
	for (const item of changed) book.add(sumName('changed', item), [1]);
	book.add('not-judged', [alone.notJudged + together.notJudged]);
	return book.sums();
}

function addReach(book: SumsBook, part: 'reach' | 'room-reach', judged: JudgedWave): void {
	const { wave, people, whole, part: some, none } = reachOf(judged);
	book.add(sumName(part, wave), [people, whole, some, none]);
}

/** Of every theme that the cohort was asked at any wave: nobody answered is an answer too. */
function addRows(
	book: SumsBook,
	part: 'row' | 'room',
	judged: JudgedWave,
	waves: readonly JudgedWave[]
): void {
	for (const theme of themesAsked(waves)) {
		const column = themeColumn(judged, (key) => isOfTheme(theme, key));
		book.add(sumName(part, theme.indicator, theme.kind, judged.wave), [
			...columnNumbers(column),
			...spreadOfSession(held(column))
		]);
	}
}

/** People, answers, right, not known, skipped; then given², given × right, right². */
function columnNumbers({ given, right, dontKnow, skipped }: ThemeColumn): readonly number[] {
	let [people, answers, all, given2, cross, right2] = [0, 0, 0, 0, 0, 0];
	for (let n = 0; n < given.length; n++) {
		const [one, good] = [given[n] ?? 0, right[n] ?? 0];
		if (one > 0) people++;
		answers += one;
		all += good;
		given2 += one * one;
		cross += one * good;
		right2 += good * good;
	}
	return [people, answers, all, dontKnow, skipped, given2, cross, right2];
}

function addOverall(book: SumsBook, judged: JudgedWave): void {
	const taught = themeColumn(judged, isTaught);
	const [, answers = 0, , dontKnow = 0] = columnNumbers(taught);
	book.add(sumName('all', judged.wave), [...spreadOfSession(held(taught)), answers, dontKnow]);
}

/** The shares of those who gave something. */
function held(column: ThemeColumn): Float64Array {
	return sharesRight(column).filter((share) => !Number.isNaN(share));
}

function addSigns(book: SumsBook, judged: JudgedWave): void {
	for (const { item, version, wave, people, cards } of signsSeen(judged)) {
		book.add(sumName('signs', item, version, wave), [people]);
		for (const { option, count } of cards)
			book.add(sumName('card', item, version, wave, option), [count]);
	}
}

function addItems(book: SumsBook, waves: readonly JudgedWave[]): void {
	for (const { item, version, waves: asked } of itemLines(waves, []))
		for (const { wave, people, right, dontKnow } of asked)
			book.add(sumName('item', item, version, wave), [people, right, dontKnow]);
}
