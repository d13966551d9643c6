import { LIMITS, type SetAsideReason } from '#lib/domain/transfer/index.ts';
import { hasHiddenCharacters } from './hidden-characters.ts';

const FORBIDDEN_FIELDS: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** How deep brackets stand within brackets, told from the text, so that nothing deep is ever built. */
export function nestingOf(text: string): number {
	let depth = 0;
	let deepest = 0;
	let inString = false;
	for (let at = 0; at < text.length; at += 1) {
		const letter = text[at];
		if (inString) {
			if (letter === '\\') at += 1;
			else if (letter === '"') inString = false;
		} else if (letter === '"') inString = true;
		else if (letter === '{' || letter === '[') {
			depth += 1;
			deepest = Math.max(deepest, depth);
		} else if (letter === '}' || letter === ']') depth -= 1;
	}
	return deepest;
}

/** Whether a parsed value is nested deeper than any record. Looks no deeper than that. */
export function isTooDeep(value: unknown, allowed: number = LIMITS.nesting): boolean {
	if (typeof value !== 'object' || value === null) return false;
	return allowed === 0 || Object.values(value).some((field) => isTooDeep(field, allowed - 1));
}

/** What is wrong with a parsed value whatever it stands for; `null`: nothing. At most `LIMITS.nesting` deep. */
export function strangeness(value: unknown): SetAsideReason | null {
	if (typeof value === 'string') return hasHiddenCharacters(value) ? 'hidden-characters' : null;
	if (typeof value !== 'object' || value === null) return null;
	for (const [name, field] of Object.entries(value)) {
		if (FORBIDDEN_FIELDS.includes(name)) return 'forbidden-field';
		const strange = strangeness(name) ?? strangeness(field);
		if (strange !== null) return strange;
	}
	return null;
}

/** JSON that a person could have meant, or why it is refused before anybody looks at what it says. */
export function parseGuarded(
	text: string
): { readonly value: unknown } | { readonly reason: SetAsideReason } {
	if (text.length > LIMITS.lineChars) return { reason: 'too-long' };
	if (nestingOf(text) > LIMITS.nesting) return { reason: 'too-deep' };
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return { reason: 'damaged' };
	}
	const reason = strangeness(value);
	return reason === null ? { value } : { reason };
}
