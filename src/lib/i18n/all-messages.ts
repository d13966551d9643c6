import bn from '#locales/bn.json' with { type: 'json' };
import en from '#locales/en.json' with { type: 'json' };
import hi from '#locales/hi.json' with { type: 'json' };
import ne from '#locales/ne.json' with { type: 'json' };
import ur from '#locales/ur.json' with { type: 'json' };
import type { Locale } from '#lib/domain/shared/index.ts';
import type { MessageKey } from './message-key.ts';

/**
 * The words of every language at once, for the build and the server. A phone fetches one language
 * (`loadMessages`).
 */
export const ALL_MESSAGES: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = {
	en,
	hi,
	bn,
	ne,
	ur
};
