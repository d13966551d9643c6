import { describe, expect, it } from 'vitest';
import { fromHex, isUuid, makeUuid, toHex } from './uuid.ts';

describe('makeUuid', () => {
	it('sets version and variant and keeps all other bits', () => {
		expect(makeUuid({ bytes: (count) => new Uint8Array(count).fill(0xff) })).toBe(
			'ffffffff-ffff-4fff-bfff-ffffffffffff'
		);
		expect(makeUuid({ bytes: (count) => new Uint8Array(count) })).toBe(
			'00000000-0000-4000-8000-000000000000'
		);
	});

	it('makes what the gate accepts', () => {
		const rng = { bytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)) };
		expect(isUuid(makeUuid(rng))).toBe(true);
	});
});

describe('toHex and fromHex', () => {
	it('are each other’s way back', () => {
		expect([...fromHex(toHex([0, 15, 16, 255]))]).toEqual([0, 15, 16, 255]);
	});
});
