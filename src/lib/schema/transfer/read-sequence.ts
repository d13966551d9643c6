import {
	LIMITS,
	splitOfferBytes,
	unpackOutcomes,
	type Incoming,
	type TransferRead,
	type UnpackedRecord
} from '#lib/domain/transfer/index.ts';
import { readLine, readRecord, setAside } from './read-record.ts';

/** The gate of what an animated sequence carried: the bytes that a `SequenceReceiver` put together. */
export function readSequence(bytes: Uint8Array): TransferRead {
	if (bytes.length > LIMITS.sequenceBytes) return { kind: 'refused', why: 'too-large' };
	const parts = splitOfferBytes(bytes);
	if (parts === null) return { kind: 'refused', why: 'damaged' };
	const batch = unpackOutcomes(parts.packed);
	if (!batch.ok) return { kind: 'refused', why: batch.problems[0] ?? 'damaged' };
	const { count, records } = batch.value;
	const incoming = records.slice(0, LIMITS.records).map(judged);
	return {
		kind: 'read',
		offer: parts.id,
		promised: Math.min(Math.max(count, incoming.length), LIMITS.records),
		incoming,
		ending: records.length === count ? 'whole' : 'cut-off'
	};
}

function judged(entry: UnpackedRecord, place: number): Incoming {
	switch (entry.kind) {
		case 'record':
			return readRecord(entry.record, place);
		case 'text':
			return readLine(entry.text, place);
		case 'damaged':
			return setAside(place, 'damaged', '', '');
	}
}
