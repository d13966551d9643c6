import { fail, succeed, type Result } from '../shared/index.ts';
import { BitReader, Unreadable } from './bits.ts';
import { recordSum } from './canonical.ts';
import { crc32 } from './crc32.ts';
import { CODED_VERSION, PACK_VERSION, RECORD_SUM_BITS } from './pack-outcomes.ts';
import { readAnswers, type Question } from './packed-answers.ts';
import { nameAt, readSetting } from './packed-head.ts';
import { readAbout, readCode, readId, readLink } from './packed-person.ts';
import { readStringTable } from './string-table.ts';
import { fromUtf8 } from './utf8.ts';

/** One record of a batch, before any gate has judged it. */
export type UnpackedRecord =
	| { readonly kind: 'record'; readonly record: unknown }
	| { readonly kind: 'text'; readonly text: string }
	/** Its bits make no sense, or its checksum does not agree. */
	| { readonly kind: 'damaged' };

export interface UnpackedBatch {
	/** How many records the batch says that it holds. */
	readonly count: number;
	readonly records: readonly UnpackedRecord[];
}

interface Shared {
	readonly strings: readonly string[];
	readonly heads: readonly object[];
	readonly questions: readonly Question[];
	readonly coded: boolean;
}

/** More than any batch: a count beyond is a mistake or an attack. */
const MOST_SHARED = 4096;

/**
 * Reads what `packOutcomes` wrote. Judges nothing: whoever keeps a record sends it through the gate of outcomes
 * first. Records that come before a break are read; a batch of a newer Safar is left alone.
 */
export function unpackOutcomes(
	bytes: Uint8Array
): Result<UnpackedBatch, 'newer-format' | 'damaged'> {
	const bits = new BitReader(bytes);
	try {
		const version = bits.read(8);
		if (version !== PACK_VERSION && version !== CODED_VERSION)
			return fail([version === 0 ? 'damaged' : 'newer-format']);
		const count = bits.readCount();
		const shared = readShared(bits, version === CODED_VERSION);
		return succeed({ count, records: readRecords(bits, count, shared) });
	} catch (error) {
		if (error instanceof Unreadable) return fail(['damaged']);
		throw error;
	}
}

function readShared(bits: BitReader, coded: boolean): Shared {
	const strings = readStringTable(bits);
	const heads = readList(bits, () => readSetting(bits, strings));
	const questions = readList(bits, () => ({
		item: nameAt(strings, bits.readCount()),
		version: bits.readCount()
	}));
	return { strings, heads, questions, coded };
}

function readList<Entry>(bits: BitReader, read: () => Entry): readonly Entry[] {
	const count = bits.readCount();
	if (count > MOST_SHARED) throw new Unreadable('too many entries');
	return Array.from({ length: count }, read);
}

function readRecords(bits: BitReader, count: number, shared: Shared): readonly UnpackedRecord[] {
	const records: UnpackedRecord[] = [];
	try {
		while (records.length < count) {
			const isText = bits.read(1) === 1;
			const length = bits.readCount();
			const sum = bits.read(RECORD_SUM_BITS).toString(16).padStart(4, '0');
			const bytes = bits.readBytes(length);
			records.push(isText ? readTextRecord(bytes, sum) : readPackedRecord(bytes, sum, shared));
		}
	} catch (error) {
		if (!(error instanceof Unreadable)) throw error;
	}
	return records;
}

function readTextRecord(bytes: Uint8Array, sum: string): UnpackedRecord {
	const text = fromUtf8(bytes);
	const agrees = crc32(bytes).toString(16).padStart(8, '0').endsWith(sum);
	return text === null || !agrees ? { kind: 'damaged' } : { kind: 'text', text };
}

function readPackedRecord(bytes: Uint8Array, sum: string, shared: Shared): UnpackedRecord {
	try {
		const bits = new BitReader(bytes);
		const id = readId(bits);
		const head = shared.heads[bits.readCount()];
		if (head === undefined) return { kind: 'damaged' };
		const about = readAbout(bits, shared.strings);
		const link = readLink(bits);
		const code = shared.coded ? readCode(bits) : {};
		const record = {
			id,
			schema: code.code === undefined ? 1 : 2,
			...head,
			...about,
			...link,
			...code,
			answers: readAnswers(bits, shared.questions, shared.strings)
		};
		return recordSum(record).endsWith(sum) ? { kind: 'record', record } : { kind: 'damaged' };
	} catch (error) {
		if (error instanceof Unreadable) return { kind: 'damaged' };
		throw error;
	}
}
