/** RFC 9285: two bytes in three characters that a QR code packs into 16.5 bits. Readers of codes hand out text only. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

export function toBase45(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 2) {
		const [high = 0, low] = bytes.subarray(at, at + 2);
		text += low === undefined ? digits(high, 2) : digits(high * 256 + low, 3);
	}
	return text;
}

/** `null`: not base45. */
export function fromBase45(text: string): Uint8Array | null {
	if (text.length % 3 === 1) return null;
	const bytes: number[] = [];
	for (let at = 0; at < text.length; at += 3) {
		const group = text.slice(at, at + 3);
		const value = valueOf(group);
		if (value === null || value >= 256 ** (group.length - 1)) return null;
		if (group.length === 3) bytes.push(value >> 8);
		bytes.push(value & 0xff);
	}
	return Uint8Array.from(bytes);
}

/** The lowest digit first. */
function digits(value: number, count: number): string {
	return Array.from({ length: count }, (_, place) =>
		ALPHABET.charAt(Math.floor(value / 45 ** place) % 45)
	).join('');
}

function valueOf(group: string): number | null {
	let value = 0;
	for (const [place, letter] of [...group].entries()) {
		const digit = ALPHABET.indexOf(letter);
		if (digit < 0) return null;
		value += digit * 45 ** place;
	}
	return value;
}
