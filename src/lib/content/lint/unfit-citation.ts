import { basename } from 'node:path';
import { didYouMean } from '../near-word.ts';
import { error, type Problem } from '../problem.ts';
import type { ItemRule, LintContext } from './rule.ts';
import { cardTexts, itemTexts, storyTexts } from './texts.ts';

export interface CitedPlace {
	readonly file: string;
	readonly line: number;
	readonly id: string;
}

/** A citation is known, sure enough, and still in time. `module.yaml` lists the facts that the module cites. */
export const unfitCitation: ItemRule = (module, context) => {
	const { manifest } = module;
	const texts = [...storyTexts(module), ...itemTexts(module), ...cardTexts(module)];
	const cited: CitedPlace[] = texts.flatMap(({ file, cites }) => cites.map((cite) => ({ file, ...cite })));
	const listed: CitedPlace[] =
		manifest?.value.facts.map((id, row) => ({
			file: manifest.file,
			line: manifest.lineOf(['facts', row]),
			id
		})) ?? [];
	const problems = unique([...cited, ...listed]).flatMap((place) => checkFitness(place, context));
	if (manifest === null) return problems;
	const known = new Set(listed.map(({ id }) => id));
	const unlisted = cited.filter(({ id }) => context.facts.has(id) && !known.has(id));
	return [
		...problems,
		...unique(unlisted).map(({ file, line, id }) =>
			error(
				file,
				line,
				'unfit-citation',
				`\`${id}\` is cited, and ${basename(manifest.file)} does not list it`,
				`Add \`${id}\` under \`facts:\`.`
			)
		)
	];
};

export function checkFitness(
	{ file, line, id }: CitedPlace,
	 { facts, helplines, today }: LintContext): Problem[] {
	const refuse = (message: string, remedy: string) => [
		error(file, line, 'unfit-citation', message, remedy)
	];
	const fact = facts.get(id);
	const found = fact ?? helplines.get(id);
	if (found === undefined)
		return refuse(
			`nothing is known as \`${id}\``,
			`Cite a fact of facts.yaml or a helpline.${didYouMean(id, [...facts.keys(), ...helplines.keys()])}`
		);
	if (found.confidence === 'low')
		return refuse(
			`\`${id}\` is not sure enough to be shown (confidence: low)`,
			'Leave the claim out, or find a better source for it.'
		);
	if (fact !== undefined && fact.expires <= today)
		return refuse(
			`\`${id}\` expired on ${fact.expires}`,
			'Check the fact again and give it a new date, or leave the claim out.'
		);
	return [];
}

/** An item's citations stand behind each of its texts; once for each place is enough. */
export function unique(places: readonly CitedPlace[]): CitedPlace[] {
	return [...new Map(places.map((place) => [`${place.file} ${place.line} ${place.id}`, place])).values()];
}
