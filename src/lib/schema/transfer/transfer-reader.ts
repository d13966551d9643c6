import {
	LIMITS,
	offerIdOf,
	offerLine,
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

const RECORDS_BETWEEN_PAUSES = 50;

/**
 * Lines of a file, one after the other, to what they say. The first line tells what the file is: a manifest, the head
 * of a table, or a record.
 */
export class TransferReader {
	#kind: 'unknown' | 'lines' | CsvRecords = 'unknown';
	#manifest: Manifest | null = null;
	readonly #incoming: Incoming[] = [];
	/** Made record by record, so that no long sum is left for the end. */
	readonly #offerLines: string[] = [];

	/** A word: the whole file is refused. `null`: go on. */
	take(line: Line): Refusal | null {
		if (this.#kind === 'unknown') return this.#first(line);
		if (this.#kind === 'lines') this.#add(judged(line, this.#incoming.length));
		else this.#kind.take(line.text);
		return null;
	}

	get isFull(): boolean {
		const count = this.#kind instanceof CsvRecords ? this.#kind.count : this.#incoming.length;
		return count >= LIMITS.records;
	}

	async result(ending: Ending, digest: Digest, pause: () => Promise<void>): Promise<TransferRead> {
		if (this.#kind === 'unknown') {
			const why = ending === 'whole' ? 'empty' : ending === 'bomb' ? 'bomb' : 'damaged';
			return { kind: 'refused', why };
		}
		if (this.#kind instanceof CsvRecords) {
			for (const [at, entry] of this.#kind.incoming()) {
				this.#add(entry);
				if (at % RECORDS_BETWEEN_PAUSES === 0) await pause();
			}
		}
		const incoming = this.#incoming;
		const found = offerIdOf(this.#offerLines, digest);
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

	#add(entry: Incoming): void {
		this.#incoming.push(entry);
		if (entry.kind === 'outcome') this.#offerLines.push(offerLine(entry.outcome));
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
		this.#add(record);
		return null;
	}
}

function judged({ text, tooLong }: Line, place: number): Incoming {
	return tooLong ? setAside(place, 'too-long', '', text) : readLine(text, place);
}
