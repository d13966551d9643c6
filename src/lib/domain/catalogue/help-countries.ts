/**
 * Countries of the help screen, ISO 3166-1 in lower case, in the order in which they are shown. For
 * Afghanistan no number is shown on purpose: a call may expose the caller.
 */
export const HELP_COUNTRIES = ['in', 'np', 'bd', 'pk', 'lk', 'bt', 'mv', 'af'] as const;
export type HelpCountry = (typeof HELP_COUNTRIES)[number];
