import type { Locale } from '#lib/domain/shared/index.ts';

/** How one language speaks of fees, ages and laws. Digits are Latin when these are tried. */
export interface ClaimPatterns {
	readonly fee: readonly RegExp[];
	readonly age: readonly RegExp[];
	readonly law: readonly RegExp[];
}

/** Not part of a longer word; `\b` knows Latin letters only. */
const START = '(?<![\\p{L}\\p{M}\\p{N}])';
const END = '(?![\\p{L}\\p{M}\\p{N}])';
/** What an age can be; a year, a price or a minute follows other words. */
const AGE = `${START}[1-5]\\d`;
const AMOUNT = '\\d(?:[\\d,.]*\\d)?';
const SIGNED = [
	`(?:₹|৳|₨|\\$|€|${START}(?:Rs\\.?|INR|NPR|NRs\\.?|BDT|PKR|LKR|Tk\\.?|USD|AED|SAR))\\s*${AMOUNT}`,
	`${AMOUNT}\\s*(?:₹|৳|₨)`
];

/** Bengali and Nepali join case endings to a word, so the end of a word is not asked for there. */
function fees(thousands: string, money: string, end = END): RegExp[] {
	return compiled([
		...SIGNED,
		`${AMOUNT}\\s*(?:(?:${thousands})\\s*)?(?:${money})${end}`,
		`${START}(?:${thousands})\\s+(?:${money})${end}`
	]);
}

const NOT_AN_AGE =
	'(?!\\s*(?:\\d|[,.:]\\d|%|percent|minutes?|hours?|days?|weeks?|months?|people|persons|workers|women|men|girls|boys|children|kilomet|km|calls?|messages?|times|lakh|thousand|crore|rupees?|taka|o.clock))';
const AGE_EN = `(?:[1-5]\\d|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty-one)`;
const AGE_HI = `${START}(?:[1-5]\\d|चौदह|पंद्रह|सोलह|सत्रह|अठारह|उन्नीस|इक्कीस)`;
const AGE_BN = `(?:${AGE}|${START}(?:চৌদ্দ|পনেরো|ষোলো|সতেরো|আঠারো|উনিশ|কুড়ি|একুশ))`;
const AGE_NE = `(?:${AGE}|${START}(?:चौध|पन्ध्र|सोह्र|सत्र|अठार|उन्नाइस|बीस|एक्काइस))`;
const AGE_UR = `(?:${AGE}|${START}(?:چودہ|پندرہ|سولہ|سترہ|اٹھارہ|انیس|بیس|اکیس))`;

/**
 * Held against each other with the texts of the first eighteen modules: what is a claim in English is one in
 * its translations. A character's own age, a lawful offer and legal aid are none in any language.
 */
export const CLAIM_PATTERNS: Readonly<Record<Locale, ClaimPatterns>> = {
	en: {
		fee: fees('hundred|thousand|lakhs?|crores?', 'rupees?|rs|taka|tk|dirhams?|riyals?|dollars?'),
		age: compiled([
			`${START}(?:under|over|below|above|before|younger than|older than|aged?|age of|turn(?:s|ed)?|(?:working|youngest|lowest)\\s+age(?:\\s+for\\s+\\p{L}+)?\\s+is)\\s+${AGE_EN}${END}${NOT_AN_AGE}`,
			// "Salma is 16 years old" tells of a character, not of a rule.
			`(?<!(?:is|am|are|was|'m|’m|'s|’s)\\s)${START}${AGE_EN}\\s+years?\\s+(?:old|of age)${END}(?!\\s+\\p{Lu})`,
			`${START}${AGE_EN}\\s+(?:years? )?or (?:older|younger|over|under|more)${END}`,
			`${START}[1-5]\\d\\s+years?${END}(?!\\s+(?:old|of))`
		]),
		law: [
			...compiled([
				`${START}section\\s+\\d+`,
				`${START}article\\s+\\d+`,
				`${START}act,?\\s+(?:of\\s+)?\\d{4}${END}`,
				// Not the brother-in-law.
				`(?<!-in-)${START}(?:laws?|illegal|illegally|unlawful)${END}`
			]),
			// Capitals tell the name of an act from "it is right to act".
			new RegExp(`${START}(?:[A-Z]\\p{L}+\\s+)+(?:Act|Code|Sanhita|Ordinance)${END}`, 'u')
		]
	},
	hi: {
		fee: fees('सौ|हज़ार|हजार|लाख|करोड़', 'रुपये|रुपए|रुपया|रुपयों|रु|टका|टाका|टके|टाके|दिरहम|रियाल|डॉलर'),
		age: compiled([
			`${AGE_HI}\\s+(?:साल|वर्ष|बरस)${END}(?!\\s+(?:का |की |के हैं|का।|की।|की,|का,))`,
			`${AGE_HI}\\s+(?:साल\\s+|वर्ष\\s+)?से\\s+(?:छोट|कम|पहले|बड़|ऊपर)`,
			`${START}(?:उम्र|आयु)\\s+${AGE_HI}${END}`
		]),
		law: compiled([
			`${START}(?:ग़ैर|गैर)[- ]?(?:क़ानूनी|कानूनी)|${START}(?:अधिनियम|संहिता|अवैध)`,
			`${START}(?:क़ानून|कानून)(?!ी)[\\p{L}\\p{M}]*`,
			`${START}(?:धारा|अनुच्छेद)\\s+\\d+`
		])
	},
	bn: {
		fee: fees('শ|শো|শত|হাজার|লাখ|লক্ষ|কোটি', 'টাকা|রুপি|দিরহাম|রিয়াল|ডলার', ''),
		age: compiled([
			`${AGE_BN}\\s*(?:বছরের|-?এর|-?র)\\s*(?:কম|নিচে|আগে|ছোট|বেশি|উপরে|বড়)`,
			`${AGE_BN}\\s+বা\\s+তার\\s+(?:চেয়ে\\s+)?(?:কম|বেশি|উপরে|ছোট|বড়)`,
			`${AGE_BN}\\s*বছর\\s+(?:না\\s+)?(?:হলে|হতে|পূর্ণ|পেরো)`,
			`${START}(?:কাজের|বিয়ের|ন্যূনতম|সর্বনিম্ন|কম)\\s+বয়স\\s+${AGE_BN}`
		]),
		law: compiled([
			// আইনি (legal) and আইন মেনে (keeping the law) claim nothing of a law.
			`${START}(?:আইন(?!ি|জীবী|\\s+মেনে)|বেআইনি|অবৈধ|সংহিতা|অধ্যাদেশ)`,
			`${START}(?:ধারা|অনুচ্ছেদ)\\s+\\d+|\\d+\\s+(?:নম্বর\\s+)?(?:ধারা|অনুচ্ছেদ)`
		])
	},
	ne: {
		fee: fees('सय|हजार|लाख|करोड', 'रुपैयाँ|रुपियाँ|रुपिया|टाका|दिराम|दिर्हाम|रियाल|डलर', ''),
		age: compiled([
			`${AGE_NE}(?:\\s*(?:वर्ष|बर्ष))(?:भन्दा|देखि)?\\s*(?:मुनि|कम|सान|माथि|ठूल|नपुग|नाघ|पुग)`,
			`${AGE_NE}\\s*(?:भन्दा)?\\s*(?:मुनि|नपुग|नाघ|कमको|सान|अघि)`,
			`${START}(?:काम|विवाह|बिहे|कम)[\\p{L}\\p{M}]*\\s+(?:गर्ने\\s+)?उमेर\\s+${AGE_NE}`
		]),
		law: compiled([
			`${START}(?:गैर[- ]?कानुनी|अवैध|ऐन${END}|ऐन[लमक]|संहिता|अध्यादेश)`,
			// कानुनी (legal) and कानुनको मद्दत (legal aid) claim nothing of a law.
			`${START}(?:कानुन|कानून)(?!ी|अनुसार|को\\s+(?:निःशुल्क\\s+)?(?:मद्दत|सल्लाह))`,
			`${START}(?:दफा|धारा)\\s+\\d+`
		])
	},
	ur: {
		fee: fees('سو|ہزار|لاکھ|کروڑ', 'روپے|روپیہ|روپئے|روپوں|ٹکے|ٹکا|درہم|ریال|ڈالر'),
		age: compiled([
			`${AGE_UR}\\s+(?:سال\\s+|برس\\s+)?سے\\s+(?:چھوٹ|کم|پہلے|بڑ|اوپر|زیادہ)`,
			`${AGE_UR}\\s+یا\\s+اس\\s+سے\\s+(?:کم|زیادہ|اوپر|بڑ)`,
			`${AGE_UR}\\s+(?:سال|برس)\\s+(?:کا|کی|کے)\\s+(?:ہو|ہونا|ہونی)${END}`,
			`${START}(?:(?:کام|شادی|کم)\\s+(?:کی\\s+|سے\\s+کم\\s+)?عمر)\\s+${AGE_UR}`
		]),
		law: compiled([
			// قانونی (legal) alone claims nothing of a law; غیر قانونی does.
			`${START}(?:قانون(?:اً|ا)?${END}|قوانین|غیر\\s?قانونی|ایکٹ${END}|آرڈیننس|سنہتا)`,
			`${START}(?:دفعہ|آرٹیکل)\\s+\\d+`
		])
	}
};

/** Made once: a story has hundreds of texts. */
function compiled(patterns: readonly string[]): RegExp[] {
	return patterns.map((pattern) => new RegExp(pattern, 'iu'));
}
