import * as v from 'valibot';
import {
	LIMITS,
	recordSum,
	type Incoming,
	type SetAsideReason
} from '#lib/domain/transfer/index.ts';
import { readGroupOutcome } from '../group/read-group-outcome.ts';
import { readOutcome } from '../outcome/read-outcome.ts';
import { isTooDeep, parseGuarded, strangeness } from './guard-record.ts';

/** How a record stands in a line: alone, or with its checksum. */
const sumSchema = v.pipe(v.string(), v.regex(/^[\da-f]{8}$/));
const envelopeSchema = v.union([
	v.strictObject({ sum: sumSchema, outcome: v.unknown() }),
	/** What a room answered. */
	v.strictObject({ sum: sumSchema, group: v.unknown() })
]);

const NEWEST_SCHEMA = 2;
const NEWEST_SCHEMA_OF_ROOMS = 1;
const versionedSchema = v.looseObject({ schema: v.pipe(v.number(), v.safeInteger()) });

/** A line of a file as an outcome, or as a record that is set aside with the reason and its text. */
export function readLine(text: string, place: number): Incoming {
	const parsed = parseGuarded(text);
	return 'reason' in parsed
		? setAside(place, parsed.reason, '', text)
		: unwrapped(parsed.value, place, text);
}

/** What a line says, from a larger JSON text that was parsed as a whole. What is set aside has no text. */
export function readEnvelope(value: unknown, place: number): Incoming {
	const strange = isTooDeep(value) ? 'too-deep' : strangeness(value);
	return strange === null ? unwrapped(value, place, '') : setAside(place, strange, '', '');
}

function unwrapped(value: unknown, place: number, text: string): Incoming {
	const envelope = v.safeParse(envelopeSchema, value);
	if (!envelope.success) return judge(value, place, text);
	const { sum } = envelope.output;
	const isGroup = 'group' in envelope.output;
	const record = 'group' in envelope.output ? envelope.output.group : envelope.output.outcome;
	return recordSum(record) === sum
		? judge(record, place, text, isGroup ? readGroupOutcome : readOutcome)
		: setAside(place, 'checksum', '', text);
}

/** A record that came as bytes or cells and not as text. */
export function readRecord(record: unknown, place: number): Incoming {
	const text = JSON.stringify(record);
	const strange = strangeness(record);
	return strange === null ? judge(record, place, text) : setAside(place, strange, '', text);
}

export function setAside(
	place: number,
	reason: SetAsideReason,
	where: string,
	text: string
): Incoming {
	return {
		kind: 'aside',
		place,
		aside: { reason, where, text: text.slice(0, LIMITS.keptChars) }
	};
}

function judge(
	record: unknown,
	place: number,
	text: string,
	gate: typeof readOutcome | typeof readGroupOutcome = readOutcome
): Incoming {
	const versioned = v.safeParse(versionedSchema, record);
	if (!versioned.success) return setAside(place, 'not-an-outcome', '', text);
	const newest = gate === readGroupOutcome ? NEWEST_SCHEMA_OF_ROOMS : NEWEST_SCHEMA;
	if (versioned.output.schema > newest) return setAside(place, 'newer-schema', 'schema', text);
	const read = gate(record);
	return read.ok
		? { kind: 'outcome', place, outcome: read.value }
		: setAside(place, 'unfit', read.problems[0]?.path ?? '', text);
}
