import { error, type Problem } from '../problem.ts';
import { findClaims, type Claim } from './claims.ts';
import { dialledDigits, toLatinDigits } from './digits.ts';
import { findPhoneNumbers, numbersOf } from './phone-numbers.ts';
import type { ItemRule, LintContext, TextRule } from './rule.ts';
import { cardTexts, storyTexts, type PlacedText } from './texts.ts';

const NAMES = {
	number: 'a number that can be dialled',
	fee: 'an amount of money',
	age: 'an age',
	law: 'the law'
} as const satisfies Record<Claim['kind'], string>;

/** A number that can be dialled, a fee, an age or a law is cited where it is said. */
export const uncitedClaim: ItemRule = (module, context) => [
	...[...storyTexts(module), ...cardTexts(module)].flatMap((text) => uncitedClaimIn(text, context)),
	...[...module.items].flatMap(([locale, { file, items }]) =>
		items.flatMap(({ id, prompt, line, options, feedback, cites }) => {
			const kind = module.manifest?.value.items.find((item) => item.id === id)?.kind;
			// A wrong option, or a warning sign, says what is not true.
			const stated = kind === 'signs' ? [] : options.filter(({ right }) => right);
			return [{ text: prompt, line }, ...stated, ...(feedback === null ? [] : [feedback])].flatMap(
				(part) => uncitedClaimIn({ ...part, file, locale, cites, role: 'prompt' }, context)
			);
		})
	)
];

export const uncitedClaimIn: TextRule = (place, context) => {
	const numbers = findPhoneNumbers(place.text, context.helplines.values());
	const wrong = numbers.find((number) => place.cites.length > 0 && !isSourced(number, place, context));
	if (wrong !== undefined) return [notTheNumber(place, wrong)];
	if (place.cites.length > 0) return [];
	const claims: readonly Claim[] = [
		...numbers.map((words) => ({ kind: 'number' as const, words })),
		...findClaims(place.text, place.locale)
	];
	return claims.map(({ kind, words }) =>
		error(
			place.file,
			place.line,
			'uncited-claim',
			`"${words}" is ${NAMES[kind]}, and no source is cited`,
			remedyFor(place)
		)
	);
};

function remedyFor({ role }: PlacedText): string {
	switch (role) {
		case 'front':
		case 'title':
		case 'alt':
			return 'Say it in a line of the story, with a citation such as `[^B3-9]`.';
		default:
			return 'Cite a fact or helpline in the same paragraph, such as `[^B3-9]`, or leave it out.';
	}
}

/** The number is that of a cited helpline, or stands in the words of a cited fact. */
function isSourced(number: string, { cites }: PlacedText, { helplines, facts }: LintContext): boolean {
	const digits = dialledDigits(number);
	return cites.some(({ id }) => {
		const helpline = helplines.get(id);
		if (helpline !== undefined) return numbersOf(helpline).includes(digits);
		const fact = facts.get(id);
		// An unknown citation is told by its own rule.
		if (fact === undefined) return true;
		return Object.values(fact.text).some((text) => dialledDigits(toLatinDigits(text)).includes(digits));
	});
}

function notTheNumber({ file, line, cites }: PlacedText, number: string): Problem {
	return error(
		file,
		line,
		'uncited-claim',
		`${number} is not the number of ${cites.map(({ id }) => `\`${id}\``).join(' or ')}`,
		'Correct the number, or cite the helpline that it belongs to.'
	);
}
