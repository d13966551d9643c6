import type { Helpline } from '#lib/domain/catalogue/index.ts';
import type { Locale } from '#lib/domain/shared/index.ts';

/** Interface strings by key, for one language; a card is spoken with those below `narration.`. */
export type Messages = Readonly<Record<string, string>>;

export const HELPLINE_CARD_KEYS = [
	'narration.helpline.cost.free',
	'narration.helpline.cost.paid',
	'narration.helpline.cost.unknown',
	'narration.helpline.from-abroad',
	'narration.helpline.hours.always',
	'narration.helpline.hours.range',
	'narration.helpline.hours.unknown',
	'narration.helpline.number',
	'narration.time.morning',
	'narration.time.afternoon',
	'narration.time.evening',
	'narration.time.night'
] as const;
const FULL_STOP: Readonly<Record<Locale, string>> = { en: '.', hi: '।', bn: '।', ne: '।', ur: '۔' };
type CardKey = (typeof HELPLINE_CARD_KEYS)[number];

/** A helpline as it is told: who answers, the number, what it costs, when it is open. `null`: no name in this language. */
export function helplineCardText(
	helpline: Helpline,
	locale: Locale,
	messages: Messages
): string | null {
	const who = helpline.who[locale];
	if (who === undefined) return null;
	const say = (key: CardKey, values: Readonly<Record<string, string>> = {}): string =>
		fill(messages[key] ?? '', values);
	const sentences = [
		asSentence(who, locale),
		say('narration.helpline.number', { number: joinGroups(helpline.number) }),
		...(helpline.fromAbroad === null
			? []
			: [say('narration.helpline.from-abroad', { number: joinGroups(helpline.fromAbroad) })]),
		say(`narration.helpline.cost.${helpline.cost}`),
		sayHours(helpline.hours, say)
	];
	return sentences.filter((sentence) => sentence !== '').join(' ');
}

function sayHours(
	hours: string | null,
	say: (key: CardKey, values?: Readonly<Record<string, string>>) => string
): string {
	if (hours === '24x7') return say('narration.helpline.hours.always');
	const range = /^(\d{2}):(\d{2})-(\d{2}):(\d{2})$/.exec(hours ?? '');
	if (!range) return say('narration.helpline.hours.unknown');
	const [, fromHour = '', fromMinute = '', toHour = '', toMinute = ''] = range;
	const time = (hour: string, minute: string): string => {
		const twelve = String(Number(hour) % 12 || 12);
		return say(`narration.time.${partOfDay(Number(hour))}`, {
			time: minute === '00' ? twelve : `${twelve}:${minute}`
		});
	};
	return say('narration.helpline.hours.range', {
		from: time(fromHour, fromMinute),
		to: time(toHour, toMinute)
	});
}

function partOfDay(hour: number): 'morning' | 'afternoon' | 'evening' | 'night' {
	if (hour < 4 || hour >= 20) return 'night';
	if (hour < 12) return 'morning';
	return hour < 16 ? 'afternoon' : 'evening';
}

/** Groups as one word, so that they are known for a number to dial: `+977 1 4200…` → `+977-1-4200…`. */
function joinGroups(number: string): string {
	return number.trim().replace(/\s+/gu, '-');
}

function asSentence(text: string, locale: Locale): string {
	return /[.।۔?؟!]$/u.test(text) ? text : `${text}${FULL_STOP[locale]}`;
}

function fill(message: string, values: Readonly<Record<string, string>>): string {
	return message.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
