import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { COMPILED } from '../../src/lib/i18n/compiled-message.ts';

/**
 * A message of `locales/` as the phone reads it without a parser: its words where it has no argument, else
 * its parts behind a mark. Throws `SyntaxError` for a message that is no ICU message.
 */
export function compileMessage(message: string): string {
	const parts = parse(message, { ignoreTag: true });
	const [first] = parts;
	if (first === undefined) return '';
	return parts.length === 1 && first.type === TYPE.literal
		? first.value
		: COMPILED + JSON.stringify(parts);
}
