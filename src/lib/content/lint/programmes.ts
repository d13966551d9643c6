import {
	mayHear,
	modulesOf,
	ORIGINS,
	type Programme,
	type Step
} from '#lib/domain/catalogue/index.ts';
import type { ModuleSource } from '../module-source.ts';
import { error, type Problem } from '../problem.ts';
import type { Placed, Registries } from '../registries.ts';
import { known, slugsOf } from './known-name.ts';
import type { PictureNames } from './rule.ts';

/** A programme names modules, tools, cuts, characters and drawings that there are, and no module above its age. */
export function checkProgramme(
	{ file, value, lineOf }: Placed<Programme>,
	modules: readonly ModuleSource[],
	{ instruments, cast }: Pick<Registries, 'instruments' | 'cast'>,
	tools: readonly string[],
	pictures: PictureNames
): Problem[] {
	const { picture } = value;
	const check = (path: Parameters<typeof lineOf>[0], what: string, id: string, ids: readonly string[]) =>
		known(file, lineOf(path), what, id, ids);
	return [
		...value.steps.flatMap((step, row) => checkStep(step, modules, tools, (...given) => check(['steps', row], ...given))),
		...modulesOf(value).flatMap((slug) => checkAge(slug, value, modules, file, lineOf(['ageBand']))),
		...check(['picture'], 'backdrop', picture.backdrop, pictures.backdrops),
		...picture.cast.flatMap(({ character }) =>
			check(['picture'], 'character', character, cast.map((row) => row.value.id))
		),
		...picture.props.flatMap((prop) => check(['picture'], 'prop', prop, pictures.props)),
		...check(['instrument'], 'instrument', value.instrument, instruments.map((row) => row.value.id))
	];
}

/** A scene has no age of its own: a module is made for its band from the first scene to the last. */
function checkAge(
	slug: string,
	{ id, ageBand }: Pick<Programme, 'id' | 'ageBand'>,
	modules: readonly ModuleSource[],
	file: string,
	line: number
): Problem[] {
	const band = modules.find((one) => one.manifest?.value.slug === slug)?.manifest?.value.ageBand;
	if (band === undefined || mayHear(band, ageBand)) return [];
	return [
		error(
			file,
			line,
			'age-band',
			`\`${slug}\` is made for ${band} and older, and nobody in \`${id}\` need be older than ${ageBand}`,
			'Take the module out, or give the programme another age band.'
		)
	];
}

function checkStep(
	step: Step,
	modules: readonly ModuleSource[],
	tools: readonly string[],
	check: (what: string, id: string, ids: readonly string[]) => Problem[]
): Problem[] {
	const slugs = slugsOf(modules);
	switch (step.kind) {
		case 'module': {
			const wrong = check('module', step.module, slugs);
			if (wrong.length > 0 || step.cut === null) return wrong;
			const manifest = modules.find((one) => one.manifest?.value.slug === step.module)?.manifest;
			return check(`cut of \`${step.module}\` with the name`, step.cut, manifest?.value.cuts.map(({ id }) => id) ?? []);
		}
		case 'by-country':
			return ORIGINS.flatMap((origin) => check('module', step.modules[origin], slugs));
		case 'tool':
			return check('tool', step.tool, tools);
	}
}
