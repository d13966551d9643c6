import type { Character, Instrument } from '#lib/domain/catalogue/index.ts';
import { FORMS } from '#lib/domain/quiz/index.ts';
import type { ModuleSource } from '../module-source.ts';
import type { ToolSource } from '../tool/tool-source.ts';
import { error, type Problem } from '../problem.ts';
import type { Placed, Registries } from '../registries.ts';
import { known, slugsOf } from './known-name.ts';
import { checkProgramme } from './programmes.ts';
import { checkShelves } from './shelves.ts';
import type { PictureNames } from './rule.ts';

/** What hangs together between the registries and the modules. */
export function checkCatalogue(
	modules: readonly ModuleSource[],
	tools: readonly ToolSource[],
	registries: Registries,
	pictures: PictureNames
): Problem[] {
	const { facts, helplines, cast, instruments, programmes } = registries;
	const toolSlugs = tools.map(({ folder }) => folder.replace(/^.*\/(?:\d+-)?/, ''));
	return [
		...sameName([...facts, ...helplines]),
		...sameName(cast),
		...sameName(instruments),
		...sameName(programmes),
		...sameOrder(registries.helplines),
		...sameSlug(modules),
		...cast.flatMap((character) => checkLook(character, pictures.looks)),
		...instruments.flatMap((instrument) => checkInstrument(instrument, modules)),
		...programmes.flatMap((programme) =>
			checkProgramme(programme, modules, registries, toolSlugs, pictures)
		),
		...checkShelves(registries.shelves, modules)
	];
}

function checkLook(
	{ file, value, lineOf }: Placed<Character>,
	looks: PictureNames['looks']
): Problem[] {
	return Object.entries(value.look).flatMap(([key, name]) => {
		const line = lineOf(['look', key]);
		const names = looks[key];
		if (names === undefined) return known(file, line, 'part of a look', key, Object.keys(looks));
		return known(file, line, `\`${key}\``, name, names);
	});
}

function checkInstrument(
	{ file, value, lineOf }: Placed<Instrument>,
	modules: readonly ModuleSource[]
): Problem[] {
	const module = modules.find(({ manifest }) => manifest?.value.slug === value.module);
	const items = module?.manifest?.value.items;
	if (items === undefined)
		return known(file, lineOf(['module']), 'module', value.module, slugsOf(modules));
	return FORMS.flatMap((form) =>
		value.forms[form].flatMap((id, row): Problem[] => {
			const line = lineOf(['forms', form, row]);
			const item = items.find((one) => one.id === id);
			if (item === undefined) return known(file, line, 'item', id, items.map((one) => one.id));
			if (item.form === 'both' || item.form === form) return [];
			return [
				error(
					file,
					line,
					'catalogue',
					`the item \`${id}\` of form ${item.form} is asked in form ${form}`,
					'Move it to its own form.'
				)
			];
		})
	);
}

function sameName(rows: readonly Placed<{ readonly id: string }>[]): Problem[] {
	return rows.flatMap(({ file, value, lineOf }, place) => {
		const earlier = rows.slice(0, place).find((row) => row.value.id === value.id);
		if (earlier === undefined) return [];
		return [
			error(
				file,
				lineOf([]),
				'duplicate-id',
				`\`${value.id}\` is already in ${earlier.file}:${earlier.lineOf([])}`,
				'Give one of them another name.'
			)
		];
	});
}

function sameOrder(helplines: Registries['helplines']): Problem[] {
	return helplines.flatMap(({ file, value, lineOf }, place) => {
		const earlier = helplines
			.slice(0, place)
			.find((row) => row.value.country === value.country && row.value.order === value.order);
		if (value.order === null || earlier === undefined) return [];
		return [
			error(
				file,
				lineOf(['order']),
				'catalogue',
				`\`${earlier.value.id}\` stands in place ${value.order} too`,
				'Give each helpline of a country its own place, 1 to 4, or `null`.'
			)
		];
	});
}

function sameSlug(modules: readonly ModuleSource[]): Problem[] {
	const slugs = slugsOf(modules);
	return modules.flatMap(({ manifest }, place) => {
		if (manifest === null || slugs.indexOf(manifest.value.slug) === place) return [];
		if (slugs.filter((slug) => slug === manifest.value.slug).length < 2) return [];
		return [
			error(
				manifest.file,
				manifest.lineOf(['slug']),
				'duplicate-id',
				`another module has the slug \`${manifest.value.slug}\``,
				'A slug is permanent and belongs to one module.'
			)
		];
	});
}
