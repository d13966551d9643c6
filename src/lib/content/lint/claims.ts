import { toLatinDigits } from './digits.ts';

/** Something that must be true, so that it needs a source. */
export interface Claim {
	readonly kind: 'number' | 'fee' | 'age' | 'law';
	/** The words that gave it away. */
	readonly words: string;
}

/** Not part of a longer word; `\b` knows Latin letters only. */
const START = '(?<![\\p{L}\\p{M}\\p{N}])';
const END = '(?![\\p{L}\\p{M}\\p{N}])';

const AMOUNT = '\\d(?:[\\d,.]*\\d)?';
const MONEY =
	'(?:rupees?|rs|taka|tk|dirhams?|riyals?|dollars?|रुपये|रुपए|रुपया|रुपयों|रु|टका|टाका|टके|टाके|टকা|টাকা|روپے|روپیہ|روپئے)';
const THOUSANDS = '(?:hundred|thousand|lakhs?|crores?|सौ|हज़ार|हजार|लाख|करोड़|কোটি|হাজার|লাখ|ہزار|لاکھ)';
const FEES = compiled([
	`(?:₹|৳|₨|\\$|€|${START}(?:Rs\\.?|INR|NPR|NRs\\.?|BDT|PKR|LKR|Tk\\.?|USD|AED|SAR))\\s*${AMOUNT}`,
	`${AMOUNT}\\s*(?:${THOUSANDS}\\s*)?${MONEY}${END}`,
	`${START}${THOUSANDS}\\s+${MONEY}${END}`,
	`${AMOUNT}\\s*(?:₹|৳|₨)`
]);

const YEARS = '(?:years?|साल|वर्ष|बरस|বছর|سال)';
const AGE = '(?:[1-5]\\d|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty-one)';
const AGE_HI = '(?:[1-5]\\d|चौदह|पंद्रह|सोलह|सत्रह|अठारह|उन्नीस|इक्कीस)';
const NOT_AN_AGE =
	'(?!\\s*(?:[\\d,.:]|%|percent|minutes?|hours?|days?|weeks?|months?|people|persons|workers|women|men|girls|boys|children|kilomet|km|calls?|messages?|times|lakh|thousand|crore|rupees?|taka|o.clock))';
const AGES = compiled([
	`${START}(?:under|over|below|above|younger than|older than|aged?|age of|turn(?:s|ed)?)\\s+${AGE}${END}${NOT_AN_AGE}`,
	// "Salma is 16 years old" and "सलमा 16 साल की है" tell of a character, not of a rule.
	`(?<!(?:is|am|are|was|'m|’m|'s|’s)\\s)${START}${AGE}\\s+years?\\s+(?:old|of age)${END}(?!\\s+\\p{Lu})`,
	`${START}${AGE}\\s+(?:years? )?or (?:older|younger|over|under|more)${END}`,
	`${START}(?:${AGE_HI}|[1-5]\\d)\\s+${YEARS}${END}(?!\\s+(?:old|of|का |की |के हैं|का।|की।|की,|का,))`,
	`${START}(?:उम्र|आयु|বয়স|عمر)\\s+${AGE_HI}${END}`
]);

const LAWS = compiled([
	`${START}[Ss]ection\\s+\\d+`,
	`${START}[Aa]rticle\\s+\\d+`,
	`${START}(?:[A-Z]\\p{L}+\\s+)+(?:Act|Code|Sanhita|Ordinance)${END}`,
	`${START}Act,?\\s+(?:of\\s+)?\\d{4}${END}`,
	`${START}(?:laws?|illegal|illegally|unlawful)${END}`,
	`${START}(?:अधिनियम|क़ानून\\p{L}*|कानून\\p{L}*|ग़ैरक़ानूनी|गैरकानूनी|संहिता|क़ानूनन|कानूनन)`,
	`${START}(?:धारा|अनुच्छेद)\\s+\\d+`,
	`${START}(?:আইন|قانون)`,
	`${START}(?:ধারা|دفعہ)\\s+\\d+`
]);

/** Every fee, age and law that a text speaks of. A question claims nothing about ages and laws. */
export function findClaims(text: string): Claim[] {
	const latin = toLatinDigits(text);
	const statements = latin.replace(/[^.!।|۔\n]*[?؟]/gu, ' ');
	return [
		...matches('fee', FEES, latin),
		...matches('age', AGES, statements),
		...matches('law', LAWS, statements)
	];
}

function matches(kind: Claim['kind'], patterns: readonly RegExp[], text: string): Claim[] {
	for (const pattern of patterns) {
		const found = pattern.exec(text);
		if (found !== null) return [{ kind, words: found[0].trim() }];
	}
	return [];
}

/** Made once: a story has hundreds of texts. */
function compiled(patterns: readonly string[]): RegExp[] {
	return patterns.map((pattern) => new RegExp(pattern, 'iu'));
}
