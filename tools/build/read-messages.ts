import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const messagesSchema = v.record(v.string(), v.string());

/** The messages of one file of `locales/`, by key. Throws, with the place, where one of them is no text. */
export function readMessages(file: string): ReadonlyMap<string, string> {
	const messages: unknown = JSON.parse(readFileSync(file, 'utf8'));
	return new Map(Object.entries(v.parse(messagesSchema, messages)));
}
