import type { Answer } from '../outcome/index.ts';
import type { BitReader, BitWriter } from './bits.ts';
import { Unreadable } from './bits.ts';
import { DONT_KNOW_CODE, NAMED_OPTION_CODE, OPTION_LETTERS, SKIPPED_CODE } from './code-tables.ts';
import { nameAt } from './packed-head.ts';
import type { StringTable } from './string-table.ts';

/** One item in one version, as it was asked. */
export type Question = Pick<Answer, 'item' | 'version'>;

/** More answers than any record may hold. */
const MOST_ANSWERS = 1024;

export function questionKey({ item, version }: Question): string {
	return `${item} ${version}`;
}

/** Options that have no code of their own. */
export function stringsOfAnswers(answers: readonly Answer[]): string[] {
	return answers.flatMap(({ item, option }) =>
		codeOf(option) === NAMED_OPTION_CODE ? [item, option] : [item]
	);
}

/**
 * People answer the same items in the same order, so an answer mostly says "the next one" (a bit) or, for the cards of
 * a set of signs, "the same one" (two bits), and its option in four bits.
 */
export function writeAnswers(
	bits: BitWriter,
	answers: readonly Answer[],
	questions: ReadonlyMap<string, number>,
	strings: StringTable
): void {
	bits.writeCount(answers.length);
	let before = -1;
	for (const answer of answers) {
		const place = questions.get(questionKey(answer)) ?? 0;
		if (place === before + 1) bits.write(0b0, 1);
		else if (place === before) bits.write(0b10, 2);
		else {
			bits.write(0b11, 2);
			bits.writeCount(place);
		}
		before = place;
		const code = codeOf(answer.option);
		bits.write(code, 4);
		if (code === NAMED_OPTION_CODE) bits.writeCount(strings.placeOf(answer.option));
	}
}

export function readAnswers(
	bits: BitReader,
	questions: readonly Question[],
	strings: readonly string[]
): readonly Answer[] {
	const count = bits.readCount();
	if (count > MOST_ANSWERS) throw new Unreadable('too many answers');
	let before = -1;
	return Array.from({ length: count }, () => {
		const place = readPlace(bits, before);
		const question = questions[place];
		if (question === undefined) throw new Unreadable('an item is missing');
		before = place;
		return { ...question, option: readOption(bits, strings) };
	});
}

function readPlace(bits: BitReader, before: number): number {
	if (bits.read(1) === 0) return before + 1;
	return bits.read(1) === 0 ? before : bits.readCount();
}

function codeOf(option: string): number {
	if (option === 'dont-know') return DONT_KNOW_CODE;
	if (option === 'skipped') return SKIPPED_CODE;
	const letter = option.length === 1 ? OPTION_LETTERS.indexOf(option) : -1;
	return letter < 0 ? NAMED_OPTION_CODE : letter;
}

function readOption(bits: BitReader, strings: readonly string[]): string {
	const code = bits.read(4);
	if (code === DONT_KNOW_CODE) return 'dont-know';
	if (code === SKIPPED_CODE) return 'skipped';
	if (code === NAMED_OPTION_CODE) return nameAt(strings, bits.readCount());
	const letter = OPTION_LETTERS[code];
	if (letter === undefined) throw new Unreadable('an option has no meaning');
	return letter;
}
