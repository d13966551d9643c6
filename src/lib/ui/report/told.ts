import type {
	SafeChange,
	SafeHandsChange,
	SafeSpan,
	ToldPercent
} from '#lib/domain/disclosure/index.ts';
import type { Locale } from '#lib/domain/shared/index.ts';
import { formatNumber } from '#lib/i18n/formats.ts';
import { t } from '#lib/i18n/t.ts';

/** A percentage in words: as it is, "or more", "or less", or hidden. */
export function toldPercent(told: ToldPercent | null, locale: Locale): string {
	if (told === null) return t('report.hidden.label');
	return t(`report.edge.${told.edge}.text`, { percent: formatNumber(told.percent, locale) });
}

export function toldCount(count: number | null, locale: Locale): string {
	return count === null ? t('report.hidden.label') : formatNumber(count, locale);
}

/** What came of a change, in one sentence; it says "more" only where Holm and the interval both do. */
export function changeSentence(change: SafeChange, locale: Locale): string {
	const { comparability, pairs, people, score, isOneQuestion } = change;
	if (isLeftOut(change)) return t('report.left-out.text');
	if (comparability !== 'compare' || score === null)
		return t(`report.lead.${comparability === 'compare' ? 'none' : comparability}.text`, {
			pairs: pairs ?? 0
		});
	const told = formatNumber(pairs ?? 0, locale);
	if (isOneQuestion && people !== null)
		return t(`report.people.${directionOf(change, people)}.text`, {
			pairs: told,
			...rangeOf(people, directionOf(change, people), locale)
		});
	return t(`report.points.${directionOf(change, score)}.text`, {
		pairs: told,
		points: Math.abs(score.value),
		...rangeOf(score, directionOf(change, score), locale)
	});
}

/** The first sentence of the report: what may be claimed, and no more. */
export function leadSentence(change: SafeChange | null, locale: Locale): string {
	if (change === null) return t('report.lead.none.text');
	const { comparability, pairs, score } = change;
	if (isLeftOut(change)) return t('report.left-out.text');
	if (comparability !== 'compare' || score === null)
		return t(`report.lead.${comparability === 'compare' ? 'none' : comparability}.text`, {
			pairs: pairs ?? 0
		});
	const direction = directionOf(change, score);
	return t(`report.lead.${direction}.text`, {
		points: Math.abs(score.value),
		...rangeOf(score, direction, locale)
	});
}

export function netSentence({ net }: SafeChange, locale: Locale): string | null {
	if (net === null) return null;
	return t('report.net.text', {
		points: formatNumber(net.value, locale),
		low: formatNumber(net.low, locale),
		high: formatNumber(net.high, locale)
	});
}

/** Held back although there is something to tell: few took both, or it could be subtracted. */
function isLeftOut({ comparability, pairs }: SafeChange): boolean {
	return pairs === null && comparability !== 'nothing-compared';
}

type Direction = 'more' | 'fewer' | 'not-sure';

function directionOf({ verdict }: SafeChange, { value, low, high }: SafeSpan): Direction {
	if (verdict === 'more' && value > 0 && low > 0) return 'more';
	if (verdict === 'fewer' && value < 0 && high < 0) return 'fewer';
	return 'not-sure';
}

/** `more` counts people or answers where the direction is sure, and is the far end of the interval where not. */
function rangeOf({ value, low, high }: SafeSpan, direction: Direction, locale: Locale) {
	if (direction === 'not-sure')
		return {
			fewer: formatNumber(Math.max(0, -low), locale),
			more: formatNumber(Math.max(0, high), locale)
		};
	const [near, far] = low > 0 ? [low, high] : [-high, -low];
	return {
		more: Math.abs(value),
		low: formatNumber(near, locale),
		high: formatNumber(far, locale)
	};
}

/** What came of two waves of rooms, in one sentence; that the counts are not linked stands in each. */
export function handsSentence({ comparability, points }: SafeHandsChange, locale: Locale): string {
	if (comparability !== 'compare') return t(`report.hands.${comparability}.text`);
	if (points === null) return t('report.hands.held-back.text');
	const { value, low, high } = points;
	if (low <= 0 && high >= 0)
		return t('report.hands.not-sure.text', {
			fewer: formatNumber(-low, locale),
			more: formatNumber(high, locale)
		});
	const [near, far] = low > 0 ? [low, high] : [-high, -low];
	return t(`report.hands.${low > 0 ? 'more' : 'fewer'}.text`, {
		points: formatNumber(Math.abs(value), locale),
		low: formatNumber(near, locale),
		high: formatNumber(far, locale)
	});
}
