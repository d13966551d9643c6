import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import {
	LIMITS,
	makeReceipt,
	mergeOutcomes,
	receiptDigits,
	type Digest
} from '#lib/domain/transfer/index.ts';
import { readTransfer } from '#lib/schema/transfer/read-transfer.ts';
import type { FolderStore } from './folder-store.ts';
import { importWords, refusedWords } from './import-words.ts';

const sha256: Digest = (bytes) => Uint8Array.from(createHash('sha256').update(bytes).digest());

export interface Imported {
	readonly exitCode: 0 | 1 | 2;
	readonly lines: readonly string[];
}

/** One file into the folder, told in sentences. Rejects when the disk does. */
export async function importFile(path: string, store: FolderStore): Promise<Imported> {
	const bytes = await bytesOf(path);
	if (bytes === null) return { exitCode: 2, lines: [refusedWords('too-large')] };
	const read = await readTransfer(bytes, sha256, () => Promise.resolve());
	if (read.kind === 'refused') return { exitCode: 2, lines: [refusedWords(read.why)] };
	const merge = mergeOutcomes(read.incoming, store.known);
	await store.keep(merge);
	const neverSeen = read.promised - read.incoming.length;
	const isWhole = merge.aside.length === 0 && neverSeen === 0 && read.ending === 'whole';
	const receipt = makeReceipt(read.offer, merge.held, isWhole ? [] : [0], sha256);
	const digits = receiptDigits(receipt)?.replace(/(\d{4})(\d{4})/, '$1 $2') ?? null;
	return {
		exitCode: isWhole ? 0 : 1,
		lines: [
			...importWords(merge, read.ending, neverSeen),
			...(digits === null ? [] : [`Receipt for the sender: ${merge.held.length} held, ${digits}.`])
		]
	};
}

/** `null`: not even looked at. */
async function bytesOf(path: string): Promise<Uint8Array | null> {
	const { size } = await stat(path);
	return size > LIMITS.fileBytes ? null : readFile(path);
}
