/** Inside the programme: a trainer never sees what fewer people than this answered. */
export const LEAST_PEOPLE_INSIDE = 5;

/** A figure that may be shown, or only the number of people it would speak of. */
export type Guarded<Figure extends { readonly people: number }> =
	| { readonly kind: 'shown'; readonly figure: Figure }
	| { readonly kind: 'withheld'; readonly people: number };

/**
 * Primary suppression: with 1 to `least` - 1 people behind it, every count, percent and interval is held
 * back, because with few people a figure tells what each of them answered. Nobody at all gives nothing away.
 */
export function withholdFew<Figure extends { readonly people: number }>(
	figure: Figure,
	least: number
): Guarded<Figure> {
	return figure.people > 0 && figure.people < least
		? { kind: 'withheld', people: figure.people }
		: { kind: 'shown', figure };
}
