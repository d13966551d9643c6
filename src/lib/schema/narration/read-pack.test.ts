import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writePack } from '#lib/server/narration/write-pack.ts';
import { readPack } from './read-pack.ts';

const CLIPS = [
	{ clip: '0123456789abcdef', bytes: Uint8Array.of(1, 2, 3) },
	{ clip: '1111111111111111', bytes: Uint8Array.of(4) },
	{ clip: 'fedcba9876543210', bytes: Uint8Array.of(5, 6) }
];

function packWith(header: unknown, body: Uint8Array): Uint8Array {
	const head = new TextEncoder().encode(
		typeof header === 'string' ? header : JSON.stringify(header)
	);
	const pack = new Uint8Array(4 + head.length + body.length);
	new DataView(pack.buffer).setUint32(0, head.length, true);
	pack.set(head, 4);
	pack.set(body, 4 + head.length);
	return pack;
}

describe('a pack', () => {
	it('gives back every clip that was put in', () => {
		const read = readPack(writePack(CLIPS));
		expect(read.ok ? read.value.map(({ clip, bytes }) => [clip, [...bytes]]) : null).toEqual(
			CLIPS.map(({ clip, bytes }) => [clip, [...bytes]])
		);
	});

	it('is read where it lies in a larger buffer', () => {
		const pack = writePack(CLIPS);
		const larger = new Uint8Array(pack.length + 7);
		larger.set(pack, 7);
		expect(readPack(larger.subarray(7)).ok).toBe(true);
	});

	it('is refused wherever the download was cut off', () => {
		const pack = writePack(CLIPS);
		for (let length = 0; length < pack.length; length += 1) {
			expect(readPack(pack.subarray(0, length))).toEqual({ ok: false, problems: ['truncated'] });
		}
	});

	it.each([
		['text that is not JSON', 'not json', 'header'],
		['a list', [], 'header'],
		['nothing', null, 'header'],
		['a name that is not a clip', { '../../etc/passwd': [0, 4] }, 'header'],
		['a prototype', '{"__proto__":[0,4]}', 'header'],
		['a negative offset', { '0123456789abcdef': [-1, 4] }, 'header'],
		['a broken number', { '0123456789abcdef': [0, 1.5] }, 'header'],
		['a huge number', { '0123456789abcdef': [0, 1e300] }, 'header'],
		['an empty clip', { '0123456789abcdef': [0, 0] }, 'header'],
		['a clip past the end', { '0123456789abcdef': [0, 5] }, 'truncated'],
		['bytes that belong to nobody', { '0123456789abcdef': [0, 3] }, 'layout'],
		['a gap', { '0123456789abcdef': [1, 3] }, 'layout'],
		[
			'the same bytes many times',
			{ '0123456789abcdef': [0, 4], '1111111111111111': [0, 4] },
			'layout'
		]
	])('is refused when its header holds %s', (_, header, problem) => {
		expect(readPack(packWith(header, Uint8Array.of(1, 2, 3, 4)))).toEqual({
			ok: false,
			problems: [problem]
		});
	});

	it('is refused when its header claims to be longer than any pack has', () => {
		expect(readPack(Uint8Array.of(255, 255, 255, 255, 0))).toEqual({
			ok: false,
			problems: ['header']
		});
	});

	it('never throws and never reads outside, whatever the bytes are', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
				const read = readPack(bytes);
				expect(read.ok || read.problems.length > 0).toBe(true);
			})
		);
	});
});
