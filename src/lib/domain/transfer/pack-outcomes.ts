import type { Outcome } from '../outcome/index.ts';
import { BitWriter } from './bits.ts';
import { canonicalJson, recordSum } from './canonical.ts';
import { isPackable } from './is-packable.ts';
import { questionKey, stringsOfAnswers, writeAnswers, type Question } from './packed-answers.ts';
import { settingOf, stringsOfSetting, writeSetting, type OutcomeSetting } from './packed-head.ts';
import { writeAbout, writeCode, writeId, writeLink } from './packed-person.ts';
import { StringTable } from './string-table.ts';
import { toUtf8 } from './utf8.ts';

/** First byte of a packed batch. A change that an older Safar could not read gets the next number. */
export const PACK_VERSION = 1;
/** The same with room for sealed codes; only batches that hold one, so that older phones read the others. */
export const CODED_VERSION = 2;
/** A record carries the last two bytes of its CRC-32; the whole sequence has a sum of its own. */
export const RECORD_SUM_BITS = 16;

/** What the records of a batch share: written once in front of them. */
interface Shared {
	readonly strings: StringTable;
	readonly heads: ReadonlyMap<string, { readonly place: number; readonly head: OutcomeSetting }>;
	readonly questions: ReadonlyMap<string, number>;
	readonly coded: boolean;
}

/**
 * Outcomes as few bytes: bit-packed, with names, sittings and lists of items written once. About 45 bytes for each
 * outcome of a class and 200 for a single one, whose items' names weigh most. `unpackOutcomes` gives them back as
 * they were, in this order.
 */
export function packOutcomes(outcomes: readonly Outcome[]): Uint8Array {
	const packed = outcomes.filter(isPackable);
	const questions = new Map<string, Question & { place: number }>();
	for (const answer of packed.flatMap(({ answers }) => answers)) {
		const { item, version } = answer;
		const key = questionKey(answer);
		if (!questions.has(key)) questions.set(key, { item, version, place: questions.size });
	}
	const shared: Shared = {
		strings: new StringTable(packed.flatMap(stringsOf)),
		heads: headsOf(packed),
		questions: new Map([...questions].map(([key, { place }]) => [key, place])),
		coded: packed.some(({ code }) => code !== undefined)
	};
	const bits = new BitWriter();
	bits.write(shared.coded ? CODED_VERSION : PACK_VERSION, 8);
	bits.writeCount(outcomes.length);
	shared.strings.writeTo(bits);
	bits.writeCount(shared.heads.size);
	for (const { head } of shared.heads.values()) writeSetting(bits, head, shared.strings);
	bits.writeCount(questions.size);
	for (const { item, version } of questions.values()) {
		bits.writeCount(shared.strings.placeOf(item));
		bits.writeCount(version);
	}
	for (const outcome of outcomes) {
		const record = isPackable(outcome)
			? packRecord(outcome, shared)
			: toUtf8(canonicalJson(outcome));
		bits.write(isPackable(outcome) ? 0 : 1, 1);
		bits.writeCount(record.length);
		bits.write(Number.parseInt(recordSum(outcome).slice(4), 16), RECORD_SUM_BITS);
		bits.writeBytes(record);
	}
	return bits.bytes();
}

function packRecord(outcome: Outcome, { strings, heads, questions, coded }: Shared): Uint8Array {
	const bits = new BitWriter();
	writeId(bits, outcome.id);
	bits.writeCount(heads.get(headKey(settingOf(outcome)))?.place ?? 0);
	writeAbout(bits, outcome.about, strings);
	writeLink(bits, outcome.link);
	if (coded) writeCode(bits, outcome.code);
	writeAnswers(bits, outcome.answers, questions, strings);
	return bits.bytes();
}

function stringsOf(outcome: Outcome): string[] {
	const { about, answers } = outcome;
	return [
		...stringsOfSetting(outcome),
		...(about?.origin === undefined ? [] : [about.origin]),
		...stringsOfAnswers(answers)
	];
}

function headsOf(outcomes: readonly Outcome[]): Shared['heads'] {
	const heads = new Map<string, { place: number; head: OutcomeSetting }>();
	for (const outcome of outcomes) {
		const head = settingOf(outcome);
		const key = headKey(head);
		if (!heads.has(key)) heads.set(key, { place: heads.size, head });
	}
	return heads;
}

function headKey(head: OutcomeSetting): string {
	return canonicalJson(head);
}
