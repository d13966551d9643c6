import { ROLES } from '#lib/domain/people/index.ts';
import { t } from '#lib/i18n/t.ts';

/** What a line of the log is about, with words in the place of the codes that have some. Names and codes stay. */
export function aboutWords(about: string): string {
	return about.split(' ').map(wordFor).join(' ');
}

function wordFor(code: string): string {
	const role = ROLES.find((one) => one === code);
	if (role !== undefined) return t(`hub.role.${role}.label`);
	if (code === 'all') return t('hub.export.all.button');
	return code === 'own' ? t('hub.export.own.button') : code;
}
