import type {
	Character,
	Fact,
	Helpline,
	Instrument,
	Programme,
	Shelf
} from '#lib/domain/catalogue/index.ts';
import { LOCALES, type Locale } from '#lib/domain/shared/index.ts';
import { castSchema } from '#lib/schema/content/cast-schema.ts';
import { factsSchema } from '#lib/schema/content/fact-schema.ts';
import { helplinesSchema } from '#lib/schema/content/helpline-schema.ts';
import { instrumentSchema } from '#lib/schema/content/instrument-schema.ts';
import { lexiconSchema } from '#lib/schema/content/lexicon-schema.ts';
import { programmeSchema } from '#lib/schema/content/programme-schema.ts';
import { shelvesSchema } from '#lib/schema/content/shelf-schema.ts';
import type * as v from 'valibot';
import { loadInstrument } from './load-instrument.ts';
import type { ItemSetSource } from './module-source.ts';
import type { FolderListing } from './folder-listing.ts';
import type { Lexicon } from './narration/lexicon.ts';
import { error, type Problem } from './problem.ts';
import { readText } from './read-text.ts';
import { parseRegister, REGISTER_FILE, type ItemRegister } from './register/item-register.ts';
import { readYaml, type YamlFile, type YamlPath } from './yaml/read-yaml.ts';

/** A row of a registry, and where it stands. */
export interface Placed<Value> {
	readonly file: string;
	readonly value: Value;
	/** Line of a part of the value, or of the value itself when the path is empty. */
	readonly lineOf: (path: YamlPath) => number;
}

/** Everything in the content folder that is not a module. */
export interface Registries {
	readonly facts: readonly Placed<Fact>[];
	readonly helplines: readonly Placed<Helpline>[];
	readonly cast: readonly Placed<Character>[];
	readonly lexicons: ReadonlyMap<Locale, Lexicon>;
	readonly instruments: readonly Placed<Instrument>[];
	/** Items in the folders of instruments. */
	readonly itemSets: readonly ItemSetSource[];
	readonly programmes: readonly Placed<Programme>[];
	/** `null`: it could not be read, which was reported. */
	readonly register: ItemRegister | null;
	readonly shelves: readonly Placed<Shelf>[];
}

type Report = (problem: Problem) => void;

export async function loadRegistries(listing: FolderListing, report: Report): Promise<Registries> {
	const read = async <Schema extends v.GenericSchema>(file: string, schema: Schema) => {
		const text = await readText(listing, file, report);
		const yaml = text === null ? null : readYaml(text, schema, report);
		return yaml === null ? null : { file, ...yaml };
	};
	const readFolder = async <Schema extends v.GenericSchema>(folder: string, schema: Schema) => {
		const found = await Promise.all(listing.yamlIn(folder).map((file) => read(file, schema)));
		return found.filter((one) => one !== null);
	};
	const readRequired = async <Schema extends v.GenericSchema>(file: string, schema: Schema) => {
		if (listing.has(file)) return read(file, schema);
		report(error(file, 1, 'missing-file', 'the file is missing', 'Every content folder has one.'));
		return null;
	};

	const facts = await readRequired('facts.yaml', factsSchema);
	const cast = await readRequired('cast.yaml', castSchema);
	const shelves = await readRequired('shelves.yaml', shelvesSchema);
	const helplines = await readFolder('helplines', helplinesSchema);
	const lexicons = new Map<Locale, Lexicon>();
	for (const locale of LOCALES) {
		const file = `lexicon/${locale}.yaml`;
		const lexicon = listing.has(file) ? await read(file, lexiconSchema) : null;
		lexicons.set(locale, lexicon?.value ?? []);
	}
	const instruments: Placed<Instrument>[] = await readFolder('instruments', instrumentSchema);
	const itemSets: ItemSetSource[] = [];
	for (const folder of listing.foldersIn('instruments')) {
		const { instrument, items } = await loadInstrument(listing, folder, report);
		if (instrument !== null) instruments.push(instrument);
		itemSets.push(items);
	}
	return {
		facts: facts === null ? [] : placeRows(facts, facts.value, []),
		cast: cast === null ? [] : placeRows(cast, cast.value, []),
		helplines: helplines.flatMap((yaml) => {
			const { country } = yaml.value;
			const rows = yaml.value.helplines.map((helpline) => ({ ...helpline, country }));
			return placeRows(yaml, rows, ['helplines']);
		}),
		lexicons,
		instruments,
		itemSets,
		register: await loadRegister(listing, report),
		programmes: await readFolder('programmes', programmeSchema),
		shelves: shelves === null ? [] : placeRows(shelves, shelves.value, [])
	};
}

async function loadRegister(listing: FolderListing, report: Report): Promise<ItemRegister | null> {
	const refuse = (message: string): null => {
		const remedy = 'Take it back from the last commit; `npm run items:register` writes it.';
		report(error(REGISTER_FILE, 1, 'item-register', message, remedy));
		return null;
	};
	if (!listing.has(REGISTER_FILE)) return refuse('the register of items is missing');
	const text = await readText(listing, REGISTER_FILE, report);
	if (text === null) return null;
	return parseRegister(text.text) ?? refuse('this is not a register of items');
}

function placeRows<Value>(
	{ file, lineOf }: YamlFile<unknown> & { readonly file: string },
	rows: readonly Value[],
	at: YamlPath
): Placed<Value>[] {
	return rows.map((value, row) => ({
		file,
		value,
		lineOf: (path) => lineOf([...at, row, ...path])
	}));
}
