import { LOCALES } from '#lib/domain/shared/index.ts';
import type { ManifestSource, ModuleSource } from '../module-source.ts';
import { error, type Problem } from '../problem.ts';
import type { Rule } from './rule.ts';

/** Safeguards that no gate can ask for alone, because they hang together. */
export const requiredField: Rule = (module, { helplines }) => {
	const { manifest } = module;
	if (manifest === null) return [];
	const require = (path: readonly string[], message: string, remedy: string): Problem =>
		error(manifest.file, manifest.lineOf(path), 'required-field', message, remedy);
	const { contentNote, skipTo, review, help } = manifest.value;
	const shown = new Set(
		[...helplines.values()].filter(({ order }) => order !== null).map(({ country }) => country)
	);
	return [
		...(contentNote !== 'none' && skipTo === null
			? [
					require(
						['contentNote'],
						`the content note is "${contentNote}", and \`skipTo\` is missing`,
						'Name the scene where "skip this part" leads: `skipTo: scene`.'
					)
				]
			: []),
		...LOCALES.filter((locale) => review[locale] === undefined).map((locale) =>
			require(
				['review'],
				`the review state of \`${locale}\` is missing`,
				`Add \`${locale}: { state: draft }\` under \`review:\`.`
			)
		),
		...help
			.filter((country) => !shown.has(country))
			.map((country) =>
				require(
					['help'],
					`no helpline of \`${country}\` is shown on the help screen`,
					`Give one an \`order\` in helplines/${country}.yaml, or name another country.`
				)
			),
		...checkContentNotes(module, manifest),
		...checkIndicators(manifest)
	];
};

function checkContentNotes({ stories }: ModuleSource, { value }: ManifestSource): Problem[] {
	return [...stories.values()].flatMap(({ file, front }) => {
		if (front === null) return [];
		if (value.contentNote !== 'none' && front.contentNote === null)
			return [
				error(
					file,
					1,
					'required-field',
					`\`contentNote\` is missing, and module.yaml says "${value.contentNote}"`,
					'Say in the front matter what happens and that nobody has to watch it.'
				)
			];
		if (value.contentNote === 'none' && front.contentNote !== null)
			return [
				error(
					file,
					1,
					'required-field',
					'there is a `contentNote`, and module.yaml says "none"',
					'Set the level in module.yaml, or delete the note here.'
				)
			];
		return [];
	});
}

/** What a module promises is measured: objective → indicator → item. */
function checkIndicators({ file, value, lineOf }: ManifestSource): Problem[] {
	const measured = new Set(value.items.map(({ indicator }) => indicator));
	const undeclared = (path: readonly (string | number)[], indicator: string): Problem[] =>
		value.indicators.includes(indicator)
			? []
			: [
					error(
						file,
						lineOf(path),
						'required-field',
						`the indicator \`${indicator}\` is not in the list of indicators`,
						'Add it under `indicators:`, or correct its spelling.'
					)
				];
	return [
		...value.objectives.flatMap(({ id, indicator }, row) => [
			...undeclared(['objectives', row, 'indicator'], indicator),
			...(measured.has(indicator)
				? []
				: [
						error(
							file,
							lineOf(['objectives', row]),
							'required-field',
							`no item checks the objective \`${id}\``,
							`Give an item the indicator \`${indicator}\`, or delete the objective.`
						)
					])
		]),
		...value.items.flatMap(({ indicator, kind }, row) =>
			// Control items measure what is not taught, so their indicator belongs to no objective.
			kind === 'control' ? [] : undeclared(['items', row, 'indicator'], indicator)
		)
	];
}
