import type { Tool } from '#lib/domain/tool/index.ts';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { didYouMean } from '../../near-word.ts';
import { error, type Problem } from '../../problem.ts';
import type { ToolManifestSource, ToolSource } from '../../tool/tool-source.ts';
import type { YamlPath } from '../../yaml/read-yaml.ts';
import type { LintContext } from '../rule.ts';
import type { ToolRule } from './tool-rule.ts';

/** What `tool.yaml` names exists: pictograms, destinations, the endings of a call; and no name is there twice. */
export const toolNames: ToolRule = (tool, context) => {
	const { manifest } = tool;
	if (manifest === null) return [];
	return [
		...checkPictures(manifest, context),
		...checkTwice(manifest),
		...checkDestinations(manifest),
		...checkNumbers(tool, manifest, context),
		...LOCALES.filter((locale) => manifest.value.review[locale] === undefined).map((locale) =>
			error(
				manifest.file,
				manifest.lineOf(['review']),
				'required-field',
				`the review state of \`${locale}\` is missing`,
				`Add \`${locale}: { state: draft }\` under \`review:\`.`
			)
		)
	];
};

interface Named {
	readonly name: string;
	readonly path: YamlPath;
}

function checkPictures({ file, value, lineOf }: ToolManifestSource, context: LintContext) {
	return picturesOf(value)
		.filter(({ name }) => !context.pictures.pictograms.includes(name))
		.map(({ name, path }) =>
			error(
				file,
				lineOf(path),
				'unknown-name',
				`there is no pictogram \`${name}\``,
				`Use one of the drawing kit; docs/authoring.md lists them.${didYouMean(name, context.pictures.pictograms)}`
			)
		);
}

function picturesOf(tool: Tool): Named[] {
	const inside = (path: YamlPath, rows: readonly { readonly picture: string }[]): Named[] =>
		rows.map(({ picture }, row) => ({ name: picture, path: [...path, row, 'picture'] }));
	const card = { name: tool.picture, path: ['picture'] };
	switch (tool.kind) {
		case 'questions':
			return [card, ...inside(['questions'], tool.questions)];
		case 'compare':
			return [card, ...inside(['clauses'], tool.clauses)];
		case 'lookup':
			return [card, ...inside(['destinations'], tool.destinations)];
		case 'checklist':
			return [card, ...tool.groups.flatMap((g, row) => inside(['groups', row, 'options'], g.options))];
		case 'plan':
			return [card, ...tool.steps.flatMap((s, row) => inside(['steps', row, 'options'], s.options))];
		case 'call':
			return [card];
	}
}

/** Options of one part share no key, and parts no name: picks would be taken for one another. */
function checkTwice({ file, value, lineOf }: ToolManifestSource): Problem[] {
	return groupsOf(value).flatMap((names) =>
		names
			.filter(({ name }, place) => names.findIndex((one) => one.name === name) < place)
			.map(({ name, path }) =>
				error(
					file,
					lineOf(path),
					'duplicate-id',
					`\`${name}\` is named twice`,
					'Give one of them another name, in every language.'
				)
			)
	);
}

function groupsOf(tool: Tool): Named[][] {
	const ids = (path: YamlPath, rows: readonly { readonly id: string }[]): Named[] =>
		rows.map(({ id }, row) => ({ name: id, path: [...path, row, 'id'] }));
	switch (tool.kind) {
		case 'questions':
			return [ids(['questions'], tool.questions)];
		case 'compare':
			return [ids(['clauses'], tool.clauses)];
		case 'lookup':
			return [ids(['destinations'], tool.destinations), ids(['rules'], tool.rules)];
		case 'checklist':
			return [
				ids(['groups'], tool.groups),
				...tool.groups.map(({ options }, row) => ids(['groups', row, 'options'], options))
			];
		case 'plan':
			return [
				ids(['steps'], tool.steps),
				...tool.steps.map(({ options }, row) => ids(['steps', row, 'options'], options))
			];
		case 'call':
			return [];
	}
}

function checkDestinations({ file, value, lineOf }: ToolManifestSource): Problem[] {
	if (value.kind !== 'lookup') return [];
	const known = value.destinations.map(({ id }) => id);
	const rows = [
		...value.rules.map(({ destinations }, row) => ({ destinations, path: ['rules', row] })),
		...value.notes.map(({ destinations }, row) => ({ destinations, path: ['notes', row] }))
	];
	return rows.flatMap(({ destinations, path }) =>
		destinations
			.filter((id) => !known.includes(id))
			.map((id) =>
				error(
					file,
					lineOf([...path, 'destinations']),
					'unknown-name',
					`there is no destination \`${id}\``,
					`Use one that stands under \`destinations:\`.${didYouMean(id, known)}`
				)
			)
	);
}

/** Every ending of a call shows numbers, and those of a country that has some. */
function checkNumbers(
	{ stories }: ToolSource,
	{ file, value, lineOf }: ToolManifestSource,
	{ helplines }: LintContext
): Problem[] {
	if (value.kind !== 'call') return [];
	const line = lineOf(['numbers']);
	const refuse = (message: string, remedy: string) =>
		error(file, line, 'tool-numbers', message, remedy);
	const [story] = stories.values();
	const endings = (story?.scenes ?? [])
		.filter(({ takeaway }) => takeaway !== null)
		.map(({ id }) => id);
	const shown = new Set(
		[...helplines.values()].filter(({ order }) => order !== null).map(({ country }) => country)
	);
	return [
		...endings
			.filter((id) => !Object.hasOwn(value.numbers, id))
			.map((id) =>
				refuse(`the ending \`${id}\` shows no numbers`, `Add \`${id}: in\` under \`numbers:\`.`)
			),
		...Object.entries(value.numbers).flatMap(([id, country]) => [
			...(endings.includes(id)
				? []
				: [
						refuse(
							`\`${id}\` is no ending of the call`,
							`Name a scene with a takeaway.${didYouMean(id, endings)}`
						)
					]),
			...(shown.has(country)
				? []
				: [
						refuse(
							`no helpline of \`${country}\` is shown`,
							'Name a country whose helplines have an `order`.'
						)
					])
		])
	];
}
