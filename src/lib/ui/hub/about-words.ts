import { ROLES } from '#lib/domain/people/index.ts';
import { t } from '#lib/i18n/t.ts';

/** Codes that say no more than what was done does. */
const SAID_ALREADY: readonly string[] = ['unproven', 'crowded', 'indicators', 'enters'];

/** What a line of the log is about, with words in the place of the codes that have some. Names and codes stay. */
export function aboutWords(about: string): string {
	const count = /^(\d+) records$/.exec(about)?.[1];
	if (count !== undefined) return t('hub.cohorts.held.text', { count: Number(count) });
	return about
		.split(' ')
		.filter((code) => !SAID_ALREADY.includes(code))
		.map(wordFor)
		.join(' ');
}

function wordFor(code: string): string {
	const role = ROLES.find((one) => one === code);
	if (role !== undefined) return t(`hub.role.${role}.label`);
	if (code === 'out') return t('hub.people.outside.label');
	if (code === 'all') return t('hub.export.all.button');
	if (code === 'own') return t('hub.export.own.button');
	return code === 'none' ? t('hub.log.nowhere.label') : code;
}
