import { createHash } from 'node:crypto';
import { gzipSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOutcome, sampleClass } from '#tests/support/sample-outcomes.ts';
import {
	ANSWER_COLUMNS,
	answerRows,
	isOfRoom,
	LIMITS,
	makeOffer,
	recordSum,
	type Digest,
	type Incoming,
	type TransferRead,
	type TravelRecord
} from '#lib/domain/transfer/index.ts';
import type { Outcome } from '#lib/domain/outcome/index.ts';
import { sampleGroup } from '#tests/support/sample-groups.ts';
import { readTransfer } from './read-transfer.ts';
import { writeSafarFile } from './write-safar-file.ts';

const digest: Digest = (bytes) => Uint8Array.from(createHash('sha256').update(bytes).digest());
const noPause = () => Promise.resolve();
const read = (bytes: Uint8Array) => readTransfer(bytes, digest, noPause);
const utf8 = (text: string) => new TextEncoder().encode(text);
const offer = makeOffer(sampleClass(60), digest);
const file = writeSafarFile(offer, '0.1.0');

function readOf(result: TransferRead) {
	if (result.kind === 'refused') throw new Error(`refused: ${result.why}`);
	return result;
}

function recordsIn(incoming: readonly Incoming[]): TravelRecord[] {
	return incoming.flatMap((entry) => (entry.kind === 'outcome' ? [entry.outcome] : []));
}

function outcomesOf(incoming: readonly Incoming[]): Outcome[] {
	return recordsIn(incoming).flatMap((record) => (isOfRoom(record) ? [] : [record]));
}

function reasonsOf(incoming: readonly Incoming[]): string[] {
	return incoming.flatMap((entry) => (entry.kind === 'aside' ? [entry.aside.reason] : []));
}

function csvOf(outcomes: readonly Outcome[]): string {
	const rows = outcomes.flatMap((outcome) => answerRows(outcome));
	return [ANSWER_COLUMNS, ...rows].map((row) => row.join(',')).join('\r\n');
}

describe('a .safar file', () => {
	it('gives back any outcomes as they were, with the name of their offer', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(anyOutcome, { maxLength: 8 }), async (outcomes) => {
				const made = makeOffer(outcomes, digest);
				const result = readOf(await read(writeSafarFile(made, '0.1.0')));
				expect(outcomesOf(result.incoming)).toEqual(made.outcomes);
				expect(result).toMatchObject({ offer: made.id, ending: 'whole' });
			})
		);
	});

	it('is the same file whenever it is made, and says for whom it is', () => {
		expect(writeSafarFile(offer, '0.1.0')).toEqual(file);
		const [manifest] = gunzipSync(file).toString('utf8').split('\n');
		expect(JSON.parse(manifest ?? '')).toEqual({
			safar: 'outcomes',
			format: 1,
			app: '0.1.0',
			schema: 1,
			count: 60,
			offer: offer.id,
			use: 'inside-the-programme'
		});
	});

	it('gives what came before the break when it was cut off, and says that it was', async () => {
		const result = readOf(await read(file.slice(0, Math.floor(file.length * 0.7))));
		const outcomes = outcomesOf(result.incoming);
		expect(outcomes.length).toBeGreaterThan(20);
		expect(outcomes).toEqual(offer.outcomes.slice(0, outcomes.length));
		expect(result).toMatchObject({ ending: 'cut-off', promised: 60 });
	});

	it('says so when whole records are missing in it', async () => {
		const lines = gunzipSync(file).toString('utf8').split('\n');
		const result = readOf(await read(gzipSync([...lines.slice(0, 20), ''].join('\n'))));
		expect(result.incoming).toHaveLength(19);
		expect(result.ending).toBe('cut-off');
	});

	it('says so when other records stand in it than those that were sent', async () => {
		const lines = gunzipSync(file).toString('utf8').split('\n');
		const [stranger] = sampleClass(1, 9);
		lines[5] = JSON.stringify({ sum: recordSum(stranger), outcome: stranger });
		expect(readOf(await read(gzipSync(lines.join('\n')))).ending).toBe('damaged');
	});

	it('loses one record, and not its neighbours, when a bit changes inside it', async () => {
		const text = gunzipSync(file).toString('utf8').replace('"baseline"', '"endline"');
		const { incoming } = readOf(await read(gzipSync(text)));
		expect(reasonsOf(incoming)).toEqual(['checksum']);
		expect(outcomesOf(incoming)).toHaveLength(59);
	});
});

describe('other files', () => {
	it('as JSON Lines are read with and without checksums', async () => {
		const lines = offer.outcomes.map((outcome) => JSON.stringify(outcome)).join('\n');
		const result = readOf(await read(utf8(lines)));
		expect(outcomesOf(result.incoming)).toEqual(offer.outcomes);
		expect(result.offer).toBe(offer.id);
	});

	it('as the table of answers give back any records', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(anyOutcome, { minLength: 1, maxLength: 8 }), async (outcomes) => {
				const made = makeOffer(outcomes, digest);
				const result = readOf(await read(utf8(csvOf(made.outcomes))));
				expect(makeOffer(outcomesOf(result.incoming), digest)).toEqual(made);
			})
		);
	});

	it('may have been sorted and saved again by a spreadsheet', async () => {
		const [head = '', ...rows] = csvOf(offer.outcomes).split('\r\n');
		const other = [`\uFEFF${head}`, ...rows.toSorted()].join('\n').replaceAll(',', ';');
		const { incoming } = readOf(await read(utf8(other)));
		expect(makeOffer(outcomesOf(incoming), digest)).toEqual(offer);
	});

	it('with a row missing set that one record aside', async () => {
		const lines = csvOf(offer.outcomes).split('\r\n');
		lines.splice(4, 1);
		const { incoming } = readOf(await read(utf8(lines.join('\n'))));
		expect(reasonsOf(incoming)).toEqual(['damaged']);
		expect(outcomesOf(incoming)).toHaveLength(59);
	});

	it.each([
		['nothing', new Uint8Array(), 'empty'],
		['an empty archive', Uint8Array.from(gzipSync('')), 'empty'],
		['a letter', utf8('Dear trainer,\nplease find enclosed'), 'foreign'],
		['a web page', utf8('<!doctype html>\n<p>404</p>'), 'foreign'],
		['another program’s lines', utf8('{"event":"click"}\n{"event":"click"}\n'), 'foreign'],
		['another table', utf8('name,village\nAsha,Araria\n'), 'foreign'],
		['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'foreign'],
		['another program’s archive', Uint8Array.from(gzipSync('hello\nworld\n')), 'foreign'],
		['the head of an archive', file.slice(0, 12), 'damaged'],
		[
			'a newer Safar',
			Uint8Array.from(gzipSync('{"safar":"outcomes","format":2}\n')),
			'newer-format'
		],
		[
			'a manifest that lies',
			Uint8Array.from(gzipSync('{"safar":"outcomes","format":1}\n')),
			'damaged'
		],
		['too much', new Uint8Array(LIMITS.fileBytes + 1), 'too-large']
	])('are refused whole when nothing in them is ours: %s', async (_, bytes, why) => {
		expect(await read(bytes)).toEqual({ kind: 'refused', why });
	});
});

describe('a bomb', () => {
	it('of zeros is stopped long before it is unpacked', async () => {
		const bomb = Uint8Array.from(gzipSync(Buffer.alloc(200_000_000)));
		expect(await read(bomb)).toEqual({ kind: 'refused', why: 'bomb' });
	});

	it('behind good records takes nothing of them away', async () => {
		const text = Buffer.concat([gunzipSync(file), Buffer.alloc(150_000_000)]);
		const result = readOf(await read(Uint8Array.from(gzipSync(text))));
		expect(result.ending).toBe('bomb');
		expect(outcomesOf(result.incoming).length).toBeGreaterThanOrEqual(59);
	});

	it('of records is cut at the limit', async () => {
		const lines = `${'{"schema":1}\n'.repeat(LIMITS.records + 10)}`;
		const result = await read(utf8(JSON.stringify(offer.outcomes[0]) + '\n' + lines));
		expect(result).toMatchObject({ ending: 'too-many' });
	});

	it('lets others have their turn while it is read', async () => {
		let turns = 0;
		const lines = offer.outcomes.map((outcome) => JSON.stringify(outcome)).join('\n');
		await readTransfer(utf8(`${lines}\n`.repeat(20)), digest, () => {
			turns += 1;
			return Promise.resolve();
		});
		expect(turns).toBeGreaterThanOrEqual(Math.floor((lines.length * 20) / 65_536));
	});
});

describe('a hostile record', () => {
	const [good] = offer.outcomes;
	if (good === undefined) throw new Error('a sample is needed');
	const line = JSON.stringify(good);

	it.each([
		[
			'a field named __proto__',
			line.replace('{', '{"__proto__":{"isTrainer":true},'),
			'forbidden-field'
		],
		[
			'a field named constructor',
			line.replace('{', '{"constructor":{"prototype":{}},'),
			'forbidden-field'
		],
		['a field deep inside', line.replace('"form"', '"prototype":1,"form"'), 'forbidden-field'],
		['brackets without end', `${'['.repeat(30_000)}${']'.repeat(30_000)}`, 'too-deep'],
		['a line without end', JSON.stringify({ ...good, content: 'x'.repeat(70_000) }), 'too-long'],
		['a number beyond numbers', line.replace('"version":1', '"version":1e999'), 'unfit'],
		['a number that is not whole', line.replace('"version":1', '"version":1.5'), 'unfit'],
		[
			'a number too large to count',
			line.replace('"version":1', '"version":9007199254740993'),
			'unfit'
		],
		['a formula for an item', line.replace('offer-visa', '=HYPERLINK(1)'), 'unfit'],
		['writing turned round', line.replace('offer-visa', '\\u202eoffer'), 'hidden-characters'],
		['an invisible letter', line.replace('offer-visa', 'offer\u200b'), 'hidden-characters'],
		['half a character', line.replace('offer-visa', '\\ud800'), 'hidden-characters'],
		['a null byte', line.replace('offer-visa', 'offer\\u0000'), 'hidden-characters'],
		['a name', line.replace('{', '{"name":"Asha",'), 'unfit'],
		['a newer schema', line.replace('"schema":1', '"schema":3'), 'newer-schema'],
		['a list', '[1,2,3]', 'not-an-outcome'],
		['a bare word', '"outcome"', 'not-an-outcome'],
		['half a line', line.slice(0, 200), 'damaged'],
		['a wrong checksum', JSON.stringify({ sum: '00000000', outcome: good }), 'checksum']
	])('is set aside alone: %s', async (_, hostile, reason) => {
		const { incoming } = readOf(await read(utf8(`${line}\n${hostile}\n${line}\n`)));
		expect(reasonsOf(incoming)).toEqual([reason]);
		expect(outcomesOf(incoming)).toEqual([good, good]);
		expect(Reflect.get({}, 'isTrainer')).toBeUndefined();
	});
});

describe('counts of rooms in a file', () => {
	const room = sampleGroup(1, { a: 10, b: 20 });

	it('come along with the outcomes of people, and arrive as they were', async () => {
		const both = makeOffer(sampleClass(3), digest, [room, sampleGroup(2, { a: 1 })]);
		const result = readOf(await read(writeSafarFile(both, 'test')));
		expect(result.ending).toBe('whole');
		expect(result.offer).toBe(both.id);
		expect(recordsIn(result.incoming)).toEqual([...both.outcomes, ...both.groups]);
	});

	it('are set aside one by one where they are wrong, as any record', async () => {
		const line = (group: unknown, sum = recordSum(group)) => JSON.stringify({ sum, group });
		const lines = [
			line(room),
			line({ ...room, name: 'Salma' }),
			line({ ...room, present: 5 }),
			line(room, '00000000'),
			line({ ...room, schema: 2 })
		];
		const { incoming } = readOf(await read(utf8(`${lines.join('\n')}\n`)));
		expect(recordsIn(incoming)).toEqual([room]);
		expect(reasonsOf(incoming)).toEqual(['unfit', 'unfit', 'checksum', 'newer-schema']);
	});
});
