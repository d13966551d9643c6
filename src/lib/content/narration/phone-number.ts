import { toAsciiDigits } from './digits.ts';
import { bareWord } from './words.ts';

/** Words beside a number that make it an amount, in the languages that have a story. */
const UNITS = new Set(
	(
		'rupee rupees rs inr npr bdt usd dollar dollars dirham dirhams riyal riyals taka ringgit aed sar qar percent ' +
		'day days hour hours minute minutes week weeks month months year years km kilometre kilometres metres ' +
		'people persons workers women men girls boys children times per lakh crore thousand ' +
		'रुपये रुपए रुपया रुपयों रु दिरहम रियाल डॉलर टका प्रतिशत दिन दिनों घंटे घंटों मिनट हफ़्ते हफ्ते महीने महीनों साल सालों वर्ष ' +
		'किलोमीटर मीटर लोग लोगों मज़दूर महिलाएँ पुरुष मर्द बच्चे बच्चों बार लाख करोड़ हज़ार ' +
		'টাকা টাকার রুপি রুপির দিরহাম রিয়াল ডলার শতাংশ দিন দিনের ঘণ্টা ঘণ্টার মিনিট সপ্তাহ মাস মাসের বছর বছরের কিলোমিটার ' +
		'জন জনকে জনের মানুষ শ্রমিক নারী পুরুষ শিশু বার লাখ কোটি হাজার ' +
		'रुपैयाँ रुपैयाँको दिर्हाम डलर घण्टा मिनेट हप्ता महिना महिनाको वर्षको किलोमिटर जना जनालाई जनाको मानिस कामदार महिला ' +
		'बालबालिका पटक करोड हजार ' +
		'روپے روپیہ درہم ریال ڈالر فیصد دن دنوں گھنٹے گھنٹوں منٹ ہفتے ہفتوں مہینے مہینوں سال سالوں کلومیٹر لوگ لوگوں مزدور ' +
		'عورتیں مرد بچے بچوں بار لاکھ کروڑ ہزار'
	)
		.normalize('NFC')
		.split(' ')
);
const CURRENCY_BEFORE = new Set(['rs', 'rs.', 'inr', 'npr', 'usd', 'aed', 'sar', 'qar', 'रु', 'रु.']);

const DIALLED = /^\+?[0-9]+(?:-[0-9]+)*$/;

export interface NumberPlace {
	readonly word: string;
	readonly previous: string | null;
	readonly next: string | null;
	/** Digits only, of every helpline that the content knows. */
	readonly knownNumbers: ReadonlySet<string>;
}

/**
 * Whether a word is a number to dial, which is said digit by digit, and not an amount or a year. Form and
 * neighbours decide: a unit or currency beside it makes it an amount, even when a helpline has the same digits.
 */
export function isPhoneNumber({ word, previous, next, knownNumbers }: NumberPlace): boolean {
	const { core: shown, after } = bareWord(word);
	const core = toAsciiDigits(shown);
	if (!DIALLED.test(core)) return false;
	// In "Call 112. People answer" the number counts no people.
	if (isCurrencyBefore(previous) || (after === '' && isUnit(next))) return false;
	const digits = digitsOf(core);
	if (core.startsWith('+')) return digits.length >= 7;
	if (knownNumbers.has(digits)) return true;
	if (core.includes('-')) return digits.length >= 7 && !isDateOrSpan(core);
	if (digits.length < 3 || isRound(digits)) return false;
	if (digits.length <= 5) return !isYear(digits);
	return digits.length >= 7;
}

/** How many words from `start` on are the groups of one known number, such as `+880 9610 102030`; else 0. */
export function wordsOfPhoneNumber(
	words: readonly string[],
	start: number,
	knownNumbers: ReadonlySet<string>
): number {
	let digits = '';
	for (const [place, word] of words.slice(start).entries()) {
		const { before, core, after } = bareWord(word);
		if (!DIALLED.test(toAsciiDigits(core)) || (place > 0 && before !== '')) return 0;
		digits += digitsOf(core);
		if (place > 0 && knownNumbers.has(digits)) return place + 1;
		if (after !== '') return 0;
	}
	return 0;
}

/** The digits of numbers that are dialled, as `isPhoneNumber` compares them. */
export function knownNumbersOf(numbers: readonly string[]): ReadonlySet<string> {
	return new Set(numbers.map(digitsOf).filter((digits) => digits !== ''));
}

/** A helpline such as 15 or 100 is an ordinary number in running text; only its own card spells it. */
export function isTellingNumber(number: string): boolean {
	const digits = digitsOf(number);
	return digits.length >= 3 && !isRound(digits);
}

function digitsOf(number: string): string {
	return toAsciiDigits(number).replace(/[^0-9]/g, '');
}

function isUnit(word: string | null): boolean {
	return word !== null && UNITS.has(fold(bareWord(word).core));
}

function isCurrencyBefore(word: string | null): boolean {
	if (word === null) return false;
	return CURRENCY_BEFORE.has(fold(word)) || CURRENCY_BEFORE.has(fold(bareWord(word).core));
}

function isYear(digits: string): boolean {
	return /^(?:19|20)[0-9]{2}$/.test(digits);
}

/** 500, 12000: nobody's short code unless a registry says so. */
function isRound(digits: string): boolean {
	return /^[1-9][0-9]*(?:00|50)$/.test(digits);
}

function isDateOrSpan(core: string): boolean {
	return (
		/^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}$/.test(core) ||
		/^[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}$/.test(core) ||
		core.split('-').every(isYear)
	);
}

function fold(text: string): string {
	return text.normalize('NFC').toLowerCase();
}
