import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as v from 'valibot';
import type { CarriedPack, PackLabel } from '#lib/domain/pack/index.ts';
import { labelOf } from '#tests/support/sample-pack.ts';
import type { carriedPackSchema, packLabelSchema } from './carried-pack-schema.ts';
import { readCarriedPack, readPackLabel } from './read-carried-pack.ts';
import { readInstalled } from './read-installed.ts';

const LABEL = labelOf('2026-11-22.1');
const file = (path: string, bytes = 5) => ({ path, bytes, sha256: '0'.repeat(64) });
const PACK = {
	kind: 'safar-pack',
	format: 1,
	...LABEL,
	files: [file('site/index.html'), file('site/kiosk/index.html'), file('site/pack.json')]
};
const bytes = (data: unknown): Uint8Array => Buffer.from(JSON.stringify(data));

describe('the list of a pack', () => {
	it('is read when it is one', () => {
		expect(readCarriedPack(bytes(PACK))).toEqual({ ok: true, value: PACK });
		expect(readPackLabel(LABEL)).toEqual({ ok: true, value: LABEL });
	});

	it.each([
		['another kind of file', { ...PACK, kind: 'safar-outcomes' }],
		['a newer format', { ...PACK, format: 2 }],
		['no version', { ...PACK, version: 'latest' }],
		['a day that is none', { ...PACK, madeOn: '22.11.2026' }],
		['a language that Safar has not', { ...PACK, voices: { xx: [] } }],
		['a hash too short', { ...PACK, files: [{ ...file('site/a'), sha256: 'abc' }] }],
		['a size below nothing', { ...PACK, files: [file('site/a', -1)] }],
		['a file of gigabytes', { ...PACK, files: [...PACK.files, file('site/a', 2 ** 40)] }],
		['no first page', { ...PACK, files: PACK.files.slice(1) }],
		['nothing for a kiosk to show', { ...PACK, files: PACK.files.toSpliced(1, 1) }],
		['a path that leads out', { ...PACK, files: [...PACK.files, file('site/../../x')] }],
		['a path twice', { ...PACK, files: [...PACK.files, file('site/index.html')] }],
		['something that nobody knows', { ...PACK, run: 'install.sh' }],
		[
			'files that fill any disk together',
			{
				...PACK,
				files: [
					...PACK.files,
					...Array.from({ length: 200 }, (_, n) => file(`site/${n}`, 64 * 1024 ** 2))
				]
			}
		]
	])('is refused with %s', (_, data) => {
		const read = readCarriedPack(bytes(data));
		expect(read.ok ? [] : read.problems.length).toBeGreaterThan(0);
	});

	it('is refused and never throws, whatever the bytes are', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.uint8Array(),
					fc.json().map((text) => Buffer.from(text))
				),
				(any) => {
					expect(readCarriedPack(any).ok).toBe(false);
					expect(readInstalled(any).ok).toBe(false);
				}
			)
		);
	});

	it('has the same shape in the gate and in the domain', () => {
		expectTypeOf<v.InferOutput<typeof carriedPackSchema>>().toExtend<CarriedPack>();
		expectTypeOf<v.InferOutput<typeof packLabelSchema>>().toExtend<PackLabel>();
		expect(LABEL.version).toBe(PACK.version);
	});
});

describe('the note of what runs on a kiosk', () => {
	const INSTALLED = {
		current: '2026-11-22.1',
		listHash: 'a'.repeat(64),
		previous: { current: '2026-11-01.1', listHash: 'b'.repeat(64) },
		onTrial: false
	};

	it('is read when it is whole', () => {
		expect(readInstalled(bytes(INSTALLED))).toEqual({ ok: true, value: INSTALLED });
	});

	it.each([
		['../../etc', { ...INSTALLED, current: '../../etc' }],
		['a half-written file', '{"current":'],
		['no hash', { ...INSTALLED, listHash: '' }]
	])('names no folder outside: %s', (_, data) => {
		const raw = typeof data === 'string' ? Buffer.from(data) : bytes(data);
		expect(readInstalled(raw).ok).toBe(false);
	});
});
