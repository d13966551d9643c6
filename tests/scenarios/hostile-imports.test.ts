import { createHash } from 'node:crypto';
import { gzipSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sampleClass, steadyNumbers } from '#tests/support/sample-outcomes.ts';
import type { Outcome } from '#lib/domain/outcome/index.ts';
import {
	canonicalJson,
	frameText,
	makeFountain,
	makeOffer,
	mergeOutcomes,
	offerBytes,
	SequenceReceiver,
	type Digest,
	type KnownRow,
	type TransferRead
} from '#lib/domain/transfer/index.ts';
import { readSequence } from '#lib/schema/transfer/read-sequence.ts';
import { readTransfer } from '#lib/schema/transfer/read-transfer.ts';
import { writeSafarFile } from '#lib/schema/transfer/write-safar-file.ts';

const digest: Digest = (bytes) => Uint8Array.from(createHash('sha256').update(bytes).digest());
const held = sampleClass(20, 7);
const sent = makeOffer(sampleClass(30, 8), digest);
const file = writeSafarFile(sent, '0.1.0');
const text = gunzipSync(file).toString('utf8');
const payload = offerBytes(sent);
const genuine = new Set([...held, ...sent.outcomes].map(canonicalJson));

/** A device that holds a class already. */
class Device {
	readonly rows = new Map<string, KnownRow>(held.map((outcome) => [outcome.id, outcome]));

	take(read: TransferRead): void {
		if (read.kind === 'refused') return;
		const { added } = mergeOutcomes(read.incoming, this.rows);
		for (const outcome of added) this.rows.set(outcome.id, outcome);
	}
}

/** Whatever was imported: everything held is held as it was, and nothing was made up. */
function expectUnharmed({ rows }: Device): void {
	for (const outcome of held) expect(rows.get(outcome.id)).toBe(outcome);
	const all = [...rows.values()].filter((row): row is Outcome => row !== null);
	expect(all.every((outcome) => genuine.has(canonicalJson(outcome)))).toBe(true);
}

async function importsFile(bytes: Uint8Array): Promise<Device> {
	const device = new Device();
	device.take(await readTransfer(bytes, digest, () => Promise.resolve()));
	return device;
}

function bent(bytes: Uint8Array, seed: number, bits: number): Uint8Array {
	const random = steadyNumbers(seed);
	const copy = Uint8Array.from(bytes);
	for (let bit = 0; bit < bits; bit += 1) {
		const at = Math.floor(random() * copy.length);
		copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
	}
	return copy;
}

const runs = (count: number) => Array.from({ length: count }, (_, run) => run);

const HOSTILE: readonly (readonly [string, (line: string) => string])[] = [
	[
		'a field named __proto__',
		(line) => line.replace('"outcome":{', '"outcome":{"__proto__":{"x":1},')
	],
	['a field named constructor', (line) => line.replace('{', '{"constructor":{},')],
	['an infinite number', (line) => line.replace('"version":1', '"version":1e400')],
	[
		'a number of 10,000 digits',
		(line) => line.replace('"version":1', `"version":${'9'.repeat(10_000)}`)
	],
	['a negative number', (line) => line.replace('"version":1', '"version":-1')],
	['a formula', (line) => line.replace('offer-visa', '=cmd|calc')],
	['an at sign', (line) => line.replace('offer-visa', '@SUM(1)')],
	['writing turned round', (line) => line.replace('offer-visa', 'offer\u202e-asiv')],
	['an isolated direction', (line) => line.replace('offer-visa', '\\u2067offer')],
	['a null byte', (line) => line.replace('offer-visa', 'offer\\u0000')],
	['30,000 brackets', (line) => line + '['.repeat(30_000)],
	['a string of a million letters', (line) => line.replace('offer-visa', 'x'.repeat(1_000_000))],
	['the same field twice', (line) => line.replace('"schema":1', '"schema":1,"wave":"late"')],
	[
		'another person under a known id',
		(line) => line.replace(/"id":"[^"]+"/, `"id":"${held[0]?.id ?? ''}"`)
	],
	['markup', (line) => line.replace('offer-visa', '<script>alert(1)</script>')]
];

describe('300 fuzzed and hostile imports lose nothing and add nothing that was not sent', () => {
	it.each(runs(60))('file cut off, %i of 60', async (run) => {
		expectUnharmed(await importsFile(file.slice(0, Math.floor((file.length * run) / 60))));
	});

	it.each(runs(80))('file with changed bits, %i of 80', async (run) => {
		expectUnharmed(await importsFile(bent(file, run + 1, 1 + (run % 8))));
	});

	it.each(runs(60))('text with changed bits under a good archive, %i of 60', async (run) => {
		const bytes = bent(new TextEncoder().encode(text), run + 1, 1 + (run % 20));
		expectUnharmed(await importsFile(Uint8Array.from(gzipSync(bytes))));
	});

	it.each(HOSTILE)('a record with %s', async (_, spoil) => {
		const [manifest = '', ...lines] = text.trim().split('\n');
		const spoilt = [manifest, ...lines.map((line, at) => (at % 3 === 0 ? spoil(line) : line))];
		for (const bytes of [spoilt.join('\n'), spoilt.slice(1).join('\n')]) {
			const plain = await importsFile(new TextEncoder().encode(bytes));
			const packed = await importsFile(Uint8Array.from(gzipSync(bytes)));
			expectUnharmed(plain);
			expectUnharmed(packed);
			expect(Reflect.get({}, 'x')).toBeUndefined();
		}
	});

	it.each(runs(40))('sequence with changed bits, %i of 40', (run) => {
		const device = new Device();
		device.take(readSequence(bent(payload, run + 1, 1)));
		expectUnharmed(device);
	});

	it.each(runs(20))('noise instead of a file, %i of 20', async (run) => {
		const random = steadyNumbers(run + 1);
		const noise = Uint8Array.from({ length: 5_000 }, () => Math.floor(random() * 256));
		expectUnharmed(await importsFile(noise));
		expectUnharmed(await importsFile(Uint8Array.from([0x1f, 0x8b, 8, 0, ...noise])));
	});

	it.each(runs(20))('codes of two phones, forged and torn ones among them, %i of 20', (run) => {
		const random = steadyNumbers(run + 1);
		const fountain = makeFountain(payload, 200);
		const forged = makeFountain(bent(payload, run + 1, 5), 200);
		const receiver = new SequenceReceiver();
		const device = new Device();
		for (let shown = 0; shown < 400; shown += 1) {
			const from = random() < 0.1 ? { ...forged, sum: fountain.sum } : fountain;
			const code = frameText(from, shown % 90);
			const seen = receiver.see(random() < 0.2 ? code.slice(0, -3) : code);
			if (seen.kind === 'whole') device.take(readSequence(seen.bytes));
		}
		expectUnharmed(device);
	});

	it.each([0, 1, 2, 3, 4])('a bomb of %i kinds', async (kind) => {
		const zeros = Buffer.alloc(120_000_000, kind === 1 ? 0x0a : kind === 2 ? 0x7b : 0);
		const parts =
			kind === 3 ? [Buffer.from(text), zeros] : kind === 4 ? [zeros, Buffer.from(text)] : [zeros];
		expectUnharmed(await importsFile(Uint8Array.from(gzipSync(Buffer.concat(parts)))));
	});
});
