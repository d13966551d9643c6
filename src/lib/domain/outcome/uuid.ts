import type { Rng, Uuid } from '../shared/index.ts';

/** A random UUID, version 4 (RFC 9562 section 5.4). `crypto.randomUUID` is missing on plain HTTP. */
export function makeUuid(rng: Rng): Uuid {
	const hex = [...rng.bytes(16)].map((byte, index) => {
		if (index === 6) return 0x40 | (byte & 0x0f);
		return index === 8 ? 0x80 | (byte & 0x3f) : byte;
	});
	return toHex(hex).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export function isUuid(value: string): value is Uuid {
	return /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(value);
}

/** Two small letters or digits for each byte. */
export function toHex(bytes: Iterable<number>): string {
	return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The bytes that `toHex` wrote. */
export function fromHex(hex: string): Uint8Array {
	return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
