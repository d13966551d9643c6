import type { Instrument } from '#lib/domain/catalogue/index.ts';
import type { ItemSetSource, ManifestSource } from '../module-source.ts';
import { error, type Problem } from '../problem.ts';
import type { Placed } from '../registries.ts';
import {
	instrumentStanding,
	standingOf,
	type InstrumentStanding,
	type ItemStanding,
	type WrittenItem
} from '../register/compare-register.ts';
import type { ItemRegister } from '../register/item-register.ts';
import { writtenItems } from '../register/written-items.ts';

const RAISE = (id: string) =>
	`Raise its version with \`npm run items:register -- --changed ${id}\`, or with \`-- --held ${id}\` when it means the same (spelling, plainer words)`;
const REGISTER = 'Run `npm run items:register`, and commit item-register.json.';

/**
 * An edited item gets a new version, so that answers to the old words are never counted as answers to the new
 * ones: the words of every version are held against the committed register.
 */
export function checkRegister(
	sets: readonly ItemSetSource[],
	instruments: readonly Placed<Instrument>[],
	register: ItemRegister
): Problem[] {
	return [
		...sets.flatMap((set) =>
			writtenItems(set).flatMap((item) => tellItem(set, item, standingOf(item, register)))
		),
		...instruments.flatMap((instrument) =>
			tellInstrument(instrument, instrumentStanding(instrument.value, register))
		)
	];
}

function tellItem(
	{ items, manifest }: ItemSetSource,
	{ id, version }: WrittenItem,
	standing: ItemStanding
): Problem[] {
	if (manifest === null) return [];
	const row = manifest.value.items.findIndex((item) => item.id === id);
	const complain = (message: string, remedy: string): Problem[] => [
		error(manifest.file, manifest.lineOf(['items', row]), 'item-register', message, remedy)
	];
	switch (standing.kind) {
		case 'same':
			return [];
		case 'new':
			return complain(`the item \`${id}\` is not registered`, REGISTER);
		case 'added-languages':
			return complain(
				`the item \`${id}\` is not registered in ${quoted(standing.locales)}`,
				REGISTER
			);
		case 'raised':
			return complain(
				`version ${version} of \`${id}\` is not registered; version ${standing.newest.version} is`,
				`Run \`npm run items:register -- --changed ${id}\`, or \`-- --held ${id}\` when it means the same: only then are answers to both compared.`
			);
		case 'lowered':
			return complain(
				`version ${version} of \`${id}\` is older than version ${standing.newest.version}, which was asked since ${standing.newest.firstSeen}`,
				`Write \`version: ${standing.newest.version}\`, or a higher one if the words are others.`
			);
		case 'edited':
			return [
				...standing.locales.flatMap((locale) => {
					const page = items.get(locale);
					if (page === undefined) return [];
					return [
						error(
							page.file,
							page.items.find((item) => item.id === id)?.line ?? 1,
							'item-register',
							`the words of \`${id}\` are not those of version ${version}, registered on ${standing.registered.firstSeen}`,
							`${RAISE(id)}.`
						)
					];
				}),
				...(standing.key.length === 0
					? []
					: complain(
							`\`${id}\` has another key (${standing.key.join(', ')}) than version ${version}, registered on ${standing.registered.firstSeen}`,
							`${RAISE(id)}; with \`-- --mend ${id}\` when the words are the same and the key was wrong from the beginning.`
						))
			];
	}
}

function tellInstrument(
	{ file, value, lineOf }: Pick<Placed<Instrument>, 'file' | 'value'> & Pick<ManifestSource, 'lineOf'>,
	standing: InstrumentStanding
): Problem[] {
	const complain = (message: string, remedy: string): Problem[] => [
		error(file, lineOf(['version']), 'item-register', message, remedy)
	];
	const { id, version } = value;
	switch (standing) {
		case 'same':
			return [];
		case 'new':
		case 'raised':
			return complain(`version ${version} of the instrument \`${id}\` is not registered`, REGISTER);
		case 'lowered':
			return complain(
				`version ${version} of the instrument \`${id}\` is older than one that was asked`,
				'Raise `version:`.'
			);
		case 'edited':
			return complain(
				`the list of \`${id}\` is not that of version ${version}`,
				'Raise `version:`, run `npm run items:register`, and commit item-register.json.'
			);
	}
}

function quoted(names: readonly string[]): string {
	return names.map((name) => `\`${name}\``).join(', ');
}
