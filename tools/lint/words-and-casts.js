/** Shapes of code that are refused everywhere, as selectors of the syntax tree. */

export const noCasts = {
	selector: "TSAsExpression:not([typeAnnotation.typeName.name='const'])",
	message: 'No casts: parse at the gate, narrow with a type guard, or use `satisfies`.'
};

export const noLonelyTests = {
	selector: "MemberExpression[object.name=/^(it|test|describe)$/][property.name='only']",
	message: 'A test that runs alone hides all others.'
};

const words = '/\\p{L}{2,}/u';

/** Words in markup belong in locales/, where they can be translated and heard. */
export const noUntranslatedText = [
	{
		selector: `SvelteElement:not([name.name=/^(style|script)$/]) > SvelteText[value=${words}]`,
		message: 'Words belong in locales/: use t().'
	},
	...['aria-label', 'aria-description', 'alt', 'title', 'placeholder', 'label'].map((name) => ({
		selector: `SvelteAttribute[key.name='${name}'] > SvelteLiteral[value=${words}]`,
		message: 'Words belong in locales/: use t().'
	}))
];
