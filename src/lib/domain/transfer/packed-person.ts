import type { Outcome } from '../outcome/index.ts';
import type { BitReader, BitWriter } from './bits.ts';
import { AGE_CODES, CODE_BITS, GENDER_CODES } from './code-tables.ts';
import { nameAt } from './packed-head.ts';
import type { StringTable } from './string-table.ts';

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LINK_LETTERS = 22;
const ID_BYTES = 16;
const [TICKET, OWN] = ['t', 'c'];
const [TICKET_LETTERS, OWN_LETTERS] = [12, 18];

export function writeId(bits: BitWriter, id: string): void {
	for (const pair of id.replaceAll('-', '').match(/../g) ?? []) bits.write(parseInt(pair, 16), 8);
}

export function readId(bits: BitReader): string {
	const hex = Array.from(bits.readBytes(ID_BYTES), (byte) => byte.toString(16).padStart(2, '0'));
	return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** All 22 letters with six bits each, so that the tag comes back as it was, whatever its last bits are. */
export function writeLink(bits: BitWriter, link: string | undefined): void {
	bits.write(link === undefined ? 0 : 1, 1);
	for (const letter of link ?? '') bits.write(BASE64URL.indexOf(letter), 6);
}

export function readLink(bits: BitReader): { link?: string } {
	if (bits.read(1) === 0) return {};
	const letters = Array.from({ length: LINK_LETTERS }, () => BASE64URL.charAt(bits.read(6)));
	return { link: letters.join('') };
}

/** Where a batch holds sealed codes: which kind, then six bits for each letter behind its mark. */
export function writeCode(bits: BitWriter, code: string | undefined): void {
	bits.write(code === undefined ? 0 : 1, 1);
	if (code === undefined) return;
	bits.write(code.startsWith(TICKET) ? 0 : 1, 1);
	for (const letter of code.slice(1)) bits.write(BASE64URL.indexOf(letter), 6);
}

export function readCode(bits: BitReader): { code?: string } {
	if (bits.read(1) === 0) return {};
	const isTicket = bits.read(1) === 0;
	const length = isTicket ? TICKET_LETTERS : OWN_LETTERS;
	const letters = Array.from({ length }, () => BASE64URL.charAt(bits.read(6)));
	return { code: `${isTicket ? TICKET : OWN}${letters.join('')}` };
}

/** An absent field and an empty `about` stay what they are: skipped is not the same as never asked. */
export function writeAbout(bits: BitWriter, about: Outcome['about'], strings: StringTable): void {
	bits.write(about === undefined ? 0 : 1, 1);
	if (about === undefined) return;
	writeWord(bits, about.ageBand, AGE_CODES);
	writeWord(bits, about.gender, GENDER_CODES);
	bits.write(about.origin === undefined ? 0 : 1, 1);
	if (about.origin !== undefined) bits.writeCount(strings.placeOf(about.origin));
}

export function readAbout(bits: BitReader, strings: readonly string[]): { about?: object } {
	if (bits.read(1) === 0) return {};
	const ageBand = readWord(bits, AGE_CODES);
	const gender = readWord(bits, GENDER_CODES);
	const origin = bits.read(1) === 0 ? undefined : nameAt(strings, bits.readCount());
	return {
		about: {
			...(ageBand === undefined ? {} : { ageBand }),
			...(gender === undefined ? {} : { gender }),
			...(origin === undefined ? {} : { origin })
		}
	};
}

/** 0: absent. */
function writeWord<Word>(bits: BitWriter, word: Word | undefined, codes: readonly Word[]): void {
	bits.write(word === undefined ? 0 : codes.indexOf(word) + 1, CODE_BITS);
}

function readWord(bits: BitReader, codes: readonly string[]): string | undefined {
	const code = bits.read(CODE_BITS);
	return code === 0 ? undefined : (codes[code - 1] ?? 'unknown');
}
