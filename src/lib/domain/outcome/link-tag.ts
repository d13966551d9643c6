import type { Rng } from '../shared/index.ts';
import { fromHex } from './uuid.ts';

/** HMAC-SHA-256 (RFC 2104): 32 bytes. A port, because the domain has no library. */
export type KeyedHash = (key: Uint8Array, message: Uint8Array) => Uint8Array;

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const TAG_BYTES = 16;

/**
 * What lets a baseline and an endline of one person meet inside one cohort: the keyed hash of the person's
 * random token, cut to 16 bytes (22 characters of base64url). The token never leaves the device; the same
 * token gives unrelated tags in two cohorts, because each cohort has its own key. Both are written as hex.
 */
export function makeLinkTag(cohortKey: string, personToken: string, hash: KeyedHash): string {
	const tag = hash(fromHex(cohortKey), fromHex(personToken)).slice(0, TAG_BYTES);
	return toBase64Url(tag);
}

/** A tag of nothing but chance, for two records of which it is known that they are one person's. */
export function makeTag(rng: Rng): string {
	return toBase64Url(rng.bytes(TAG_BYTES));
}

export function isLinkTag(value: string): boolean {
	return /^[\w-]{22}$/.test(value);
}

/** RFC 4648 section 5, without padding. */
export function toBase64Url(bytes: Uint8Array): string {
	const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
	return (bits.match(/.{1,6}/g) ?? [])
		.map((six) => BASE64URL.charAt(Number.parseInt(six.padEnd(6, '0'), 2)))
		.join('');
}
