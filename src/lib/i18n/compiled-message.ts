/**
 * Stands in for the parser of message texts in the app that ships. The build reads every message once
 * (`compileMessage`), so a phone neither fetches the parser, 9 kB of script, nor waits for it.
 */
import { TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser/lib/types.js';

export * from '@formatjs/icu-messageformat-parser/lib/types.js';

/** Before a message that the build has read. No author can write it. */
export const COMPILED = '\u0001';

/**
 * `IntlMessageFormat` asks for this by name. A message without the mark has no argument: it is said as it is.
 * Throws `SyntaxError` where behind the mark stand no parts of a message: another version of the build wrote it.
 */
export function parse(message: string): MessageFormatElement[] {
	if (!message.startsWith(COMPILED)) return [{ type: TYPE.literal, value: message }];
	const parts: unknown = JSON.parse(message.slice(COMPILED.length));
	if (!areParts(parts)) throw new SyntaxError('no parts of a message');
	return parts;
}

/** The build wrote them, and its test compares every one: only their shape is looked at. */
function areParts(parts: unknown): parts is MessageFormatElement[] {
	return Array.isArray(parts);
}
