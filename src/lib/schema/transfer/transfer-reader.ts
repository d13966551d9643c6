import type { Outcome } from '#lib/domain/outcome/index.ts';
import {
	LIMITS,
	makeOffer,
	type Digest,
	type Ending,
	type Incoming,
	type Refusal,
	type TransferRead
} from '#lib/domain/transfer/index.ts';
import { CsvRecords, isCsvHead } from './csv-records.ts';
import type { Line } from './line-cutter.ts';
import { readManifest, type Manifest } from './manifest.ts';
import { readLine, setAside } from './read-record.ts';

/** A record alone in a file says that the file is ours when it is one, or only just is not. */
const OURS: readonly string[] = ['newer-schema', 'unfit', 'checksum'];

/**
 * Lines of a file, one after the other, to what they say. The first line tells what the file is: a manifest, the head
 * of a table, or a record.
 */
export class TransferReader {
	#kind: 'unknown' | 'lines' | CsvRecords = 'unknown';
	#manifest: Manifest | null = null;
	readonly #incoming: Incoming[] = [];

	/** A word: the whole file is refused. `null`: go on. */
	take(line: Line): Refusal | null {
		if (this.#kind === 'unknown') return this.#first(line);
		if (this.#kind === 'lines') this.#incoming.push(judged(line, this.#incoming.length));
		else this.#kind.take(line.text);
		return null;
	}

	get isFull(): boolean {
		const count = this.#kind instanceof CsvRecords ? this.#kind.count : this.#incoming.length;
		return count >= LIMITS.records;
	}

	result(ending: Ending, digest: Digest): TransferRead {
		if (this.#kind === 'unknown') {
			const why = ending === 'whole' ? 'empty' : ending === 'bomb' ? 'bomb' : 'damaged';
			return { kind: 'refused', why };
		}
		const incoming = this.#kind === 'lines' ? this.#incoming : this.#kind.incoming();
		const found = makeOffer(incoming.flatMap(outcomeOf), digest).id;
		const offer = this.#manifest?.offer ?? found;
		const promised = Math.max(this.#manifest?.count ?? 0, incoming.length);
		const isComplete = found === offer || incoming.some(({ kind }) => kind === 'aside');
		const isShort = incoming.length < promised;
		const told = isShort ? 'cut-off' : isComplete ? 'whole' : 'damaged';
		return {
			kind: 'read',
			offer,
			promised,
			incoming,
			ending: ending === 'whole' ? told : ending
		};
	}

	#first(line: Line): Refusal | null {
		const text = line.text.replace(/^\uFEFF/, '');
		const manifest = readManifest(text);
		if (typeof manifest === 'string') return manifest;
		if (isCsvHead(text)) {
			this.#kind = new CsvRecords(text);
			return null;
		}
		this.#kind = 'lines';
		this.#manifest = manifest;
		if (manifest !== null) return null;
		const record = judged({ ...line, text }, 0);
		if (record.kind === 'aside' && !OURS.includes(record.aside.reason)) return 'foreign';
		this.#incoming.push(record);
		return null;
	}
}

function judged({ text, tooLong }: Line, place: number): Incoming {
	return tooLong ? setAside(place, 'too-long', '', text) : readLine(text, place);
}

function outcomeOf(entry: Incoming): readonly Outcome[] {
	return entry.kind === 'outcome' ? [entry.outcome] : [];
}
