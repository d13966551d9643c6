import { isHubReason, REFUSED_REASONS } from '#lib/domain/sync/index.ts';
import { t } from '#lib/i18n/t.ts';

/** Why a record was not taken, in the words that stand on every page for it. */
export function reasonWords(code: string): string {
	const reason = REFUSED_REASONS.find((one) => one === code) ?? 'unfit';
	return isHubReason(reason)
		? t(`transfer.hub.reason.${reason}.text`)
		: t(`transfer.aside.${reason}.text`);
}
