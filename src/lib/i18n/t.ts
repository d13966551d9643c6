import { format } from 'svelte-i18n';
import { fromStore } from 'svelte/store';
import type { MessageKey, MessageValues } from './message-key.ts';

const formatter = fromStore(format);

/**
 * The words of the interface in the language of the page. Read in a template, it follows a change
 * of language; the messages must have been loaded (`loadMessages`) and the locale set (`useLocale`).
 */
export function t(key: MessageKey, values: MessageValues = {}): string {
	return formatter.current(key, { values });
}

/** For keys that content makes, and the type check cannot know: their words, or `fallback`. */
export function textOr(key: string, fallback: string): string {
	return formatter.current(key, { default: fallback });
}
