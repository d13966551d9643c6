import type en from '#locales/en.json';

/** A key of `locales/en.json`; a wrong one fails the type check, in templates too. */
export type MessageKey = keyof typeof en;

/** What stands in the braces of an ICU message. */
export type MessageValues = Readonly<Record<string, string | number>>;
