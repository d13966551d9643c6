import {
	HELP_COUNTRIES,
	itemsOfPlace,
	type FormPlace,
	type Instrument,
	type ItemDeclaration
} from '#lib/domain/catalogue/index.ts';
import { FORMS, type Form } from '#lib/domain/quiz/index.ts';
import { LOCALES } from '#lib/domain/shared/index.ts';
import type { ItemSetSource } from '../module-source.ts';
import { didYouMean } from '../near-word.ts';
import { error, type Problem } from '../problem.ts';
import type { Placed } from '../registries.ts';

/** An item, and whose it is. */
interface Declared {
	readonly item: ItemDeclaration;
	readonly set: ItemSetSource;
}

type Find = (id: string) => Declared | undefined;

/**
 * Both forms of every instrument are complete and parallel: each item is declared and written in every language,
 * stands in its own form once, has its twin at the same place of the other form, and the items of a country ask
 * the same as the item that others are asked.
 */
export function checkInstruments(
	instruments: readonly Placed<Instrument>[],
	sets: readonly ItemSetSource[]
): Problem[] {
	const declared = new Map(
		sets.flatMap((set) => (set.manifest?.value.items ?? []).map((item) => [item.id, { item, set }]))
	);
	// A file that cannot be read is told by itself; of its items nothing is said.
	const allRead = sets.every(({ manifest }) => manifest !== null);
	return instruments.flatMap((instrument) => {
		const unknown = allRead ? unknownItems(instrument, [...declared.keys()]) : [];
		if (unknown.length > 0 || !allRead) return unknown;
		const find: Find = (id) => declared.get(id);
		return [
			...FORMS.flatMap((form) => checkForm(instrument, form, find)),
			...checkParallel(instrument, find)
		];
	});
}

function unknownItems({ file, value, lineOf }: Placed<Instrument>, ids: readonly string[]): Problem[] {
	return FORMS.flatMap((form) =>
		value.forms[form].flatMap((place, row) =>
			itemsOfPlace(place)
				.filter((id) => !ids.includes(id))
				.map((id) =>
					error(
						file,
						lineOf(['forms', form, row]),
						'catalogue',
						`there is no item \`${id}\``,
						`Correct its name, or write it.${didYouMean(id, ids)}`
					)
				)
		)
	);
}

function checkForm({ file, value, lineOf }: Placed<Instrument>, form: Form, find: Find): Problem[] {
	const places = value.forms[form];
	return places.flatMap((place, row) => {
		const complain = (message: string, remedy: string): Problem =>
			error(file, lineOf(['forms', form, row]), 'catalogue', message, remedy);
		const before = places.slice(0, row).flatMap(itemsOfPlace);
		return itemsOfPlace(place).flatMap((id) => {
			const found = find(id);
			if (found === undefined) return [];
			const { item, set } = found;
			const missing = LOCALES.filter((locale) => {
				const page = set.items.get(locale);
				return page !== undefined && !page.items.some((one) => one.id === id);
			});
			return [
				...(item.form === 'both' || item.form === form
					? []
					: [
							complain(
								`the item \`${id}\` of form ${item.form} is asked in form ${form}`,
								'Move it to its own form.'
							)
						]),
				...(before.includes(id)
					? [complain(`the item \`${id}\` stands in form ${form} twice`, 'Ask it once.')]
					: []),
				...missing.map((locale) =>
					complain(
						`the item \`${id}\` of form ${form} is not written in \`${locale}\``,
						`Write it in ${set.folder}/items.${locale}.md: an instrument is asked in every language.`
					)
				),
				...sameQuestion(place, item, find).map((words) => complain(...words))
			];
		});
	});
}

/** The item of a country is of the same kind and measures the same as the item for any country. */
function sameQuestion(
	{ any }: FormPlace,
	item: ItemDeclaration,
	find: Find
): (readonly [message: string, remedy: string])[] {
	const first = find(any)?.item;
	if (first === undefined || first.id === item.id) return [];
	if (first.kind === item.kind && first.indicator === item.indicator && first.form === item.form)
		return [];
	return [
		[
			`\`${item.id}\` stands for \`${any}\`, and has another kind, indicator or form`,
			'Give a place items that differ by nothing but the country.'
		]
	];
}

function checkParallel({ file, value, lineOf }: Placed<Instrument>, find: Find): Problem[] {
	const { A, B } = value.forms;
	const complain = (row: number, message: string, remedy: string): Problem =>
		error(file, lineOf(['forms', 'B', row]), 'catalogue', message, remedy);
	if (A.length !== B.length)
		return [
			complain(
				B.length - 1,
				`form A has ${A.length} places, and form B has ${B.length}`,
				'Give each item of one form its twin in the other.'
			)
		];
	return A.flatMap((ofA, row) => {
		const ofB = B[row];
		if (ofB === undefined) return [];
		const odd = (['any', ...HELP_COUNTRIES] as const).find((country) => {
			const [a, b] = [itemAt(ofA, country), itemAt(ofB, country)];
			if (a === undefined || b === undefined) return a !== b;
			const item = find(a)?.item;
			return item !== undefined && (item.form === 'both' ? a !== b : item.twin !== b);
		});
		if (odd === undefined) return [];
		return [
			complain(
				row,
				`place ${row + 1} of the forms is not parallel (\`${odd}\`): \`${itemAt(ofA, odd) ?? 'none'}\` in form A, \`${itemAt(ofB, odd) ?? 'none'}\` in form B`,
				'Put twins at the same place of both forms, for the same countries.'
			)
		];
	});
}

function itemAt(
	{ any, byCountry }: FormPlace,
	country: 'any' | (typeof HELP_COUNTRIES)[number]
): string | undefined {
	return country === 'any' ? any : byCountry[country];
}
