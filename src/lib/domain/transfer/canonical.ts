import { crc32 } from './crc32.ts';
import { toUtf8 } from './utf8.ts';

/**
 * The one way to write a plain value as JSON: fields in the order of their names, no blanks. Two records are the
 * same if and only if these texts are.
 */
export function canonicalJson(value: unknown): string {
	return JSON.stringify(inOrder(value));
}

/** CRC-32 of the canonical text, as eight small hexadecimal digits: the checksum that a record travels with. */
export function recordSum(value: unknown): string {
	return crc32(toUtf8(canonicalJson(value)))
		.toString(16)
		.padStart(8, '0');
}

function inOrder(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(inOrder);
	if (typeof value !== 'object' || value === null) return value;
	const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
	return Object.fromEntries(fields.map(([name, field]) => [name, inOrder(field)]));
}
