import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
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
			...row(
				'import of 5,000 outcomes: longest stretch of the processor',
				await longestStretch(genuine()),
				'ms'
			),
			bound: 200
		},
		{
			...row(
				'the worst of hostile files: longest stretch of the processor',
				await worstStretch(),
				'ms'
			),
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

function genuine(): Uint8Array {
	return writeSafarFile(makeOffer(sampleClass(5_000), sha256), 'bench');
}

/** What is made to hold a page up: bombs, endless lines, letters and brackets, digits, noise. */
async function worstStretch(): Promise<number> {
	const text = gunzipSync(writeSafarFile(makeOffer(sampleClass(60), sha256), 'bench')).toString();
	const [manifest = '', line = ''] = text.split('\n');
	const spoilt = (by: (line: string) => string): Uint8Array =>
		gzipSync([manifest, ...Array.from({ length: 30 }, () => by(line))].join('\n'));
	const random = steadyNumbers(7);
	const hostile = [
		gzipSync(Buffer.alloc(120_000_000)),
		gzipSync(Buffer.alloc(120_000_000, '\n')),
		gzipSync(Buffer.alloc(120_000_000, '{"a":')),
		spoilt((one) => one + '['.repeat(30_000)),
		spoilt((one) => one.replace('"version":1', `"version":${'9'.repeat(100_000)}`)),
		spoilt((one) => one.replace('"option":"', `"option":"${'x'.repeat(1_000_000)}`)),
		Uint8Array.from({ length: 5_000_000 }, () => Math.floor(random() * 256))
	];
	let worst = 0;
	for (const file of hostile) worst = Math.max(worst, await longestStretch(file));
	return worst;
}

/**
 * The longest stretch between two pauses of an import, in which a page could do nothing else, in time of the
 * processor: a busy machine takes a program away from it in between, which is no fault of the import.
 */
async function longestStretch(file: Uint8Array): Promise<number> {
	let longest = 0;
	let since = process.cpuUsage();
	const end = (): void => {
		const { user, system } = process.cpuUsage(since);
		longest = Math.max(longest, (user + system) / 1000);
	};
	await readTransfer(Uint8Array.from(file), sha256, () => {
		end();
		return new Promise((resolve) => {
			setImmediate(() => {
				since = process.cpuUsage();
				resolve();
			});
		});
	});
	end();
	return longest;
}

function row(what: string, value: number, unit: Row['unit']): Row {
	return { what, value, unit, bound: null };
}
