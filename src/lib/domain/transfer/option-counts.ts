import type { Answer, Outcome, Wave } from '../outcome/index.ts';

/** How often each option of one item was given at one wave. */
export interface OptionCount {
	/** Who was asked. */
	readonly people: number;
	/** In the item's order, then "don't know" and "skipped"; empty when nobody was asked. */
	readonly options: readonly { readonly option: string; readonly count: number }[];
}

export function optionCounts(
	outcomes: readonly Outcome[],
	item: {
		readonly id: string;
		readonly version: number;
		readonly options: readonly { readonly id: string }[];
	},
	wave: Wave
): OptionCount {
	const isAsked = (answer: Answer) => answer.item === item.id && answer.version === item.version;
	const asked = outcomes
		.filter((outcome) => outcome.wave === wave)
		.map(({ answers }) => answers.filter(isAsked))
		.filter((answers) => answers.length > 0);
	if (asked.length === 0) return { people: 0, options: [] };
	const given = asked.flat();
	const options = item.options.map(({ id }) => ({
		option: id,
		count: given.filter(({ option }) => option === id).length
	}));
	return { people: asked.length, options };
}
