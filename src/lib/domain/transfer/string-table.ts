import type { BitReader, BitWriter } from './bits.ts';
import { Unreadable } from './bits.ts';
import { fromUtf8, toUtf8 } from './utf8.ts';

/** Letters that a name is made of, the tightest first; what fits into none is written as UTF-8. */
const ALPHABETS = [
	{ letters: '0123456789abcdef', bits: 4 },
	{ letters: 'abcdefghijklmnopqrstuvwxyz0123456789.-', bits: 6 },
	{ letters: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_', bits: 6 }
] as const;
const UTF8 = 3;

/** More than any batch of outcomes names, and longer than any name. */
const MOST_STRINGS = 4096;
const LONGEST_STRING = 200;

/** Names in a batch, each once, sorted: neighbours share their beginnings, which are written once too. */
export class StringTable {
	readonly #places: ReadonlyMap<string, number>;

	constructor(strings: Iterable<string>) {
		const sorted = [...new Set(strings)].sort((one, other) => (one < other ? -1 : 1));
		this.#places = new Map(sorted.map((text, place) => [text, place]));
	}

	/** Throws a `RangeError` for a string that was not given to the constructor. */
	placeOf(text: string): number {
		const place = this.#places.get(text);
		if (place === undefined) throw new RangeError(`${text} is not in the table`);
		return place;
	}

	writeTo(bits: BitWriter): void {
		bits.writeCount(this.#places.size);
		let before = '';
		for (const text of this.#places.keys()) {
			const shared = sharedStart(before, text);
			bits.writeCount(shared);
			writeText(bits, text.slice(shared));
			before = text;
		}
	}
}

export function readStringTable(bits: BitReader): readonly string[] {
	const count = bits.readCount();
	if (count > MOST_STRINGS) throw new Unreadable('too many names');
	const strings: string[] = [];
	for (let place = 0; place < count; place += 1) {
		const shared = (strings.at(-1) ?? '').slice(0, bits.readCount());
		strings.push(shared + readText(bits));
	}
	return strings;
}

function sharedStart(one: string, other: string): number {
	let length = 0;
	while (length < other.length && one[length] === other[length]) length += 1;
	return length;
}

function writeText(bits: BitWriter, text: string): void {
	const place = ALPHABETS.findIndex(({ letters }) => [...text].every((a) => letters.includes(a)));
	const alphabet = ALPHABETS[place];
	bits.write(alphabet === undefined ? UTF8 : place, 2);
	if (alphabet === undefined) {
		const bytes = toUtf8(text);
		bits.writeCount(bytes.length);
		bits.writeBytes(bytes);
		return;
	}
	bits.writeCount(text.length);
	for (const letter of text) bits.write(alphabet.letters.indexOf(letter), alphabet.bits);
}

function readText(bits: BitReader): string {
	const alphabet = ALPHABETS[bits.read(2)];
	const length = bits.readCount();
	if (length > LONGEST_STRING) throw new Unreadable('a name is too long');
	if (alphabet === undefined) {
		const text = fromUtf8(bits.readBytes(length));
		if (text === null) throw new Unreadable('a name is no text');
		return text;
	}
	return Array.from({ length }, () => alphabet.letters[bits.read(alphabet.bits)] ?? '').join('');
}
