import type * as v from 'valibot';
import { safeParse } from 'valibot';
import type { ItemKey } from '#lib/domain/quiz/index.ts';
import { registerSchema } from '#lib/schema/content/register-schema.ts';

/** Where it lies in the content folder. */
export const REGISTER_FILE = 'item-register.json';

/**
 * Every version of every item that was ever asked: what it takes to judge its answers, and hashes by which an
 * edit is seen. Entries are added and never taken away, so that results stay readable.
 */
export type ItemRegister = v.InferOutput<typeof registerSchema>;
export type RegisteredItem = ItemRegister['items'][string][number];

export const EMPTY_REGISTER: ItemRegister = { items: {}, instruments: {} };

/** `null` when it is no register. */
export function parseRegister(text: string): ItemRegister | null {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		return null;
	}
	const parsed = safeParse(registerSchema, json);
	return parsed.success ? parsed.output : null;
}

/** One line for each item and instrument, so that two authors' additions merge. */
export function writeRegister({ items, instruments }: ItemRegister): string {
	const rows = (record: Readonly<Record<string, unknown>>) =>
		Object.entries(record)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([name, versions]) => `    ${JSON.stringify(name)}: ${JSON.stringify(versions)}`)
			.join(',\n');
	return `{\n  "items": {\n${rows(items)}\n  },\n  "instruments": {\n${rows(instruments)}\n  }\n}\n`;
}

/** What judges the answers of every version that was ever asked, without a word of the items. */
export function registeredKeys({ items }: ItemRegister): readonly ItemKey[] {
	return Object.entries(items).flatMap(([id, versions]) =>
		versions.map(({ version, kind, indicator, twin, reversed, options, right, sameMeaningAs }) => ({
			id,
			version,
			kind,
			indicator,
			twin,
			reversed,
			options: [...options].map((option) => ({ id: option, right: right.includes(option) })),
			sameMeaningAs
		}))
	);
}
