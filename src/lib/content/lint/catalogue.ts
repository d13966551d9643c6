import type { Character, Instrument } from '#lib/domain/catalogue/index.ts';
import type { ModuleSource } from '../module-source.ts';
import type { ToolSource } from '../tool/tool-source.ts';
import { error, type Problem } from '../problem.ts';
import type { Placed, Registries } from '../registries.ts';
import { checkInstruments } from './instruments.ts';
import { checkItemIds } from './item-ids.ts';
import { checkRegister } from './item-register.ts';
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
	const { facts, helplines, cast, instruments, itemSets, programmes, register } = registries;
	const sets = [...modules, ...itemSets];
	const toolSlugs = tools.map(({ folder }) => folder.replace(/^.*\/(?:\d+-)?/, ''));
	return [
		...sameName([...facts, ...helplines]),
		...sameName(cast),
		...sameName(instruments),
		...sameName(programmes),
		...sameOrder(registries.helplines),
		...sameSlug(modules),
		...cast.flatMap((character) => checkLook(character, pictures.looks)),
		...instruments.flatMap((instrument) => checkName(instrument, modules)),
		...checkItemIds(sets),
		...checkInstruments(instruments, sets),
		...(register === null ? [] : checkRegister(sets, instruments, register)),
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

/** The address and the voice of a quiz are named by its instrument, and those of a story by its module. */
function checkName(
	{ file, value, lineOf }: Placed<Instrument>,
	modules: readonly ModuleSource[]
): Problem[] {
	const slugs = slugsOf(modules);
	const name: string = value.id;
	if (value.module !== null) {
		const unknown = known(file, lineOf(['module']), 'module', value.module, slugs);
		if (unknown.length > 0 || value.module === name) return unknown;
		return [
			error(
				file,
				lineOf(['id']),
				'catalogue',
				`the instrument \`${value.id}\` belongs to the module \`${value.module}\` and has another name`,
				'Call it like the module: the questions of a story have the address of the story.'
			)
		];
	}
	if (!slugs.includes(value.id)) return [];
	return [
		error(
			file,
			lineOf(['id']),
			'catalogue',
			`the instrument \`${value.id}\` has the name of a module and does not belong to it`,
			'Give it another name, or add `module:`.'
		)
	];
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
