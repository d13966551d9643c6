import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { parse } from 'yaml';
import { shippedKeys } from '#lib/server/report/item-keys.ts';
import type { ItemKey } from '#lib/domain/quiz/index.ts';

const FILE = new URL('../../content/instruments/core/instrument.yaml', import.meta.url);
const place = v.union([v.string(), v.record(v.string(), v.string())]);
const instrumentSchema = v.object({
	version: v.number(),
	forms: v.object({ A: v.array(place), B: v.array(place) })
});

export interface CoreItems {
	readonly version: number;
	/** The items of a form as people of a country are asked them. */
	itemsOf(form: 'A' | 'B', country: string): readonly ItemKey[];
}

/** The instrument that most programmes ask, as it stands in the content. */
export async function coreItems(): Promise<CoreItems> {
	const { version, forms } = v.parse(instrumentSchema, parse(await readFile(FILE, 'utf8')));
	const keys = new Map<string, ItemKey>();
	for (const key of await shippedKeys())
		if (key.version >= (keys.get(key.id)?.version ?? 0)) keys.set(key.id, key);
	return {
		version,
		itemsOf: (form, country) =>
			forms[form].flatMap((one) => {
				const id = typeof one === 'string' ? one : (one[country] ?? one['any'] ?? '');
				return keys.get(id) ?? [];
			})
	};
}
