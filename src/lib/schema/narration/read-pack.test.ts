import { describe, expect, it } from 'vitest';
import { readPack } from './read-pack.ts';

function packOf(header: unknown, sounds: readonly number[]): Uint8Array {
	const json = new TextEncoder().encode(JSON.stringify(header));
	const bytes = new Uint8Array(4 + json.length + sounds.length);
	new DataView(bytes.buffer).setUint32(0, json.length, true);
	bytes.set(json, 4);
	bytes.set(sounds, 4 + json.length);
	return bytes;
}

const two = { aaaaaaaaaaaaaaaa: [0, 2], bbbbbbbbbbbbbbbb: [2, 3] };

describe('a downloaded pack', () => {
	it('is taken apart into its clips', () => {
		const read = readPack(packOf(two, [1, 2, 3, 4, 5]));
		expect(read.ok && [...read.value].map(([clip, sound]) => [clip, [...sound]])).toEqual([
			['aaaaaaaaaaaaaaaa', [1, 2]],
			['bbbbbbbbbbbbbbbb', [3, 4, 5]]
		]);
	});

	it('is refused when the line broke off', () => {
		const whole = packOf(two, [1, 2, 3, 4, 5]);
		expect(readPack(whole.subarray(0, 2))).toEqual({
			ok: false,
			problems: ['header: the file ends before it']
		});
		expect(readPack(whole.subarray(0, 20))).toEqual({
			ok: false,
			problems: ['header: the file ends inside it']
		});
		expect(readPack(whole.subarray(0, -1))).toEqual({
			ok: false,
			problems: ['header.bbbbbbbbbbbbbbbb: the file ends before its sound']
		});
	});

	it.each([[packOf({ 'not a clip': [0, 1] }, [1])], [packOf({ aaaaaaaaaaaaaaaa: [0, -1] }, [])]])(
		'is refused when its header is not one (%#)',
		(bytes) => {
			expect(readPack(bytes).ok).toBe(false);
		}
	);

	it('is refused when a page came instead, as from a hotel network that asks to log in', () => {
		expect(readPack(new TextEncoder().encode('<!doctype html><p>Log in')).ok).toBe(false);
	});
});
