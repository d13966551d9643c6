import { fromHex, toHex } from './uuid.ts';
import { toBase64Url, type KeyedHash } from './link-tag.ts';

/** What a person can show of themselves at each wave, in place of a token that their device keeps. */
export const CODE_KINDS = ['ticket', 'own'] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

/** Parts of each: four pictures; six facts (measurement plan 5.2). */
export const CODE_PARTS = { ticket: 4, own: 6 } as const satisfies Record<CodeKind, number>;

const MARK = { ticket: 't', own: 'c' } as const satisfies Record<CodeKind, string>;
/** 18 bits of each part: two of the few values of a part are told apart, and no value is left to read. */
const LETTERS = 3;
const SEAL_BYTES = 16;
const utf8 = new TextEncoder();

/**
 * The key under which a cohort's tickets and self-made codes are sealed: 16 bytes as hex, made of the cohort's own
 * key, which it does not give away. It is what an own phone gets with the invitation.
 */
export function sealKeyOf(linkKey: string, hash: KeyedHash): string {
	return toHex(hash(fromHex(linkKey), utf8.encode('safar seal 1')).slice(0, SEAL_BYTES));
}

/**
 * Each part by itself as a keyed hash, so that two codes can be held against each other part by part without the
 * parts. `null`: "don't know", which equals only itself. The parts are few and easily tried by whoever has the key:
 * a sealed code is kept until it has been matched, and no longer.
 */
export function sealCode(
	kind: CodeKind,
	parts: readonly (string | null)[],
	sealKey: string,
	hash: KeyedHash
): string {
	const key = fromHex(sealKey);
	const sealed = parts.map((part, place) => {
		const message = utf8.encode(`${kind} ${place} ${part === null ? '-' : `=${part}`}`);
		return toBase64Url(hash(key, message).slice(0, LETTERS)).slice(0, LETTERS);
	});
	return `${MARK[kind]}${sealed.join('')}`;
}

export function isSealedCode(value: string): boolean {
	return CODE_KINDS.some((kind) => isSealedAs(kind, value));
}

/** The sealed parts. Codes of another kind share none of them. */
export function partsOfSealed(sealed: string): readonly string[] {
	const mark = sealed.charAt(0);
	return (sealed.slice(1).match(/.{3}/g) ?? []).map((part) => `${mark}${part}`);
}

function isSealedAs(kind: CodeKind, value: string): boolean {
	return (
		value.startsWith(MARK[kind]) &&
		value.length === 1 + CODE_PARTS[kind] * LETTERS &&
		/^[\w-]+$/.test(value)
	);
}
