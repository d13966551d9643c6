import { createHash } from 'node:crypto';
import {
	CODES,
	frameText,
	makeFountain,
	makeOffer,
	offerBytes,
	SequenceReceiver,
	type Digest
} from '#lib/domain/transfer/index.ts';
import { readTransfer } from '#lib/schema/transfer/read-transfer.ts';
import { writeSafarFile } from '#lib/schema/transfer/write-safar-file.ts';
import { sampleClass, steadyNumbers } from '#tests/support/sample-outcomes.ts';
import type { Row } from './row.ts';

const PEOPLE = 60;
const LOST = 0.2;
const RUNS = 200;
const sha256: Digest = (bytes) => Uint8Array.from(createHash('sha256').update(bytes).digest());

/** What it takes to carry a class of sixty out by codes, and how long an import holds a page up at once. */
export async function transferRows(): Promise<readonly Row[]> {
	const batch = offerBytes(makeOffer(sampleClass(PEOPLE), sha256));
	const codes = meanCodes(batch);
	return [
		row('codes: bytes of an outcome, of one alone', singleBytes(), 'bytes'),
		row('codes: bytes of an outcome, in a class of 60', batch.length / PEOPLE, 'bytes'),
		row('codes for 60 outcomes, none lost', blocksOf(batch), 'codes'),
		row('codes for 60 outcomes, every fifth lost', codes, 'codes'),
		row('the same in time', codes * CODES.quickMs, 'ms'),
		{
			...row('import of 5,000 outcomes: longest stretch', await longestStretch(), 'ms'),
			bound: 200
		}
	];
}

function singleBytes(): number {
	return offerBytes(makeOffer(sampleClass(1), sha256)).length;
}

function blocksOf(batch: Uint8Array): number {
	return makeFountain(batch, CODES.pieceBytes).blocks.length;
}

/** Codes that have to be shown until a camera that misses every fifth, at random, has enough. */
function meanCodes(batch: Uint8Array): number {
	const fountain = makeFountain(batch, CODES.pieceBytes);
	let all = 0;
	for (let run = 1; run <= RUNS; run += 1) {
		const random = steadyNumbers(run);
		const receiver = new SequenceReceiver();
		for (let number = 0; ; number += 1) {
			all += 1;
			if (random() < LOST) continue;
			if (receiver.see(frameText(fountain, number)).kind === 'whole') break;
		}
	}
	return all / RUNS;
}

/** The longest time between two pauses of an import, in which a page could do nothing else. */
async function longestStretch(): Promise<number> {
	const file = writeSafarFile(makeOffer(sampleClass(5_000), sha256), 'bench');
	let longest = 0;
	let since = performance.now();
	await readTransfer(file, sha256, () => {
		longest = Math.max(longest, performance.now() - since);
		return new Promise((resolve) => {
			setImmediate(() => {
				since = performance.now();
				resolve();
			});
		});
	});
	return Math.max(longest, performance.now() - since);
}

function row(what: string, value: number, unit: Row['unit']): Row {
	return { what, value, unit, bound: null };
}
