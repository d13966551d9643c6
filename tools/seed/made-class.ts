import {
	AGE_BANDS,
	GENDERS,
	type Answer,
	type Outcome,
	type Wave
} from '#lib/domain/outcome/index.ts';
import type { ItemKey } from '#lib/domain/quiz/index.ts';
import { LOCALES } from '#lib/domain/shared/index.ts';
import type { HubCohort } from '#lib/server/store/cohorts.ts';
import type { CoreItems } from './core-items.ts';
import { weekNumber, type Random } from './made-cohort.ts';

const COMES_AGAIN = 0.75;
const SKIPS = 0.02;
const ORIGINS = ['IN-BR', 'IN-UP', 'IN-WB', 'NP-P1', 'NP-P2', 'BD-C', 'BD-D', 'PK-SD', 'PK-PB'];
const HEX = '0123456789abcdef';
const LINK = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * What the people of one cohort answer at two waves: classes differ, people differ, items are not equally hard, most get
 * better, some do not come again, some skip, the younger say "I don't know" more often.
 */
export function madeClass(
	cohort: HubCohort,
	people: number,
	items: CoreItems,
	random: Random
): readonly Outcome[] {
	const level = random() * 0.3 - 0.15;
	const gain = 0.12 + random() * 0.16;
	const start =
		Number(cohort.created.slice(6)) - 1 + 52 * (Number(cohort.created.slice(0, 4)) - 2025);
	return Array.from({ length: people }, () => {
		const own = random() * 0.3 - 0.15;
		const first = random() < 0.5 ? 'A' : 'B';
		const about = aboutOf(random);
		const link = letters(LINK, 22, random);
		const locale = LOCALES[Math.floor(random() * LOCALES.length)] ?? 'en';
		const record = (wave: Wave, form: 'A' | 'B', week: number, more: number): Outcome => ({
			id: uuid(random),
			schema: 1,
			cohort: cohort.code,
			instrument: { id: 'core', version: items.version, form },
			wave,
			setting: random() < 0.6 ? 'shared' : 'own',
			locale,
			week: weekNumber(week),
			...(Object.keys(about).length === 0 ? {} : { about }),
			link,
			answers: items
				.itemsOf(form, cohort.country ?? 'in')
				.flatMap((key, n) => answersTo(key, 0.45 + level + own + more - (n % 5) * 0.04, random)),
			content: '3f9a1c5e7b2d4086'
		});
		const baseline = record('baseline', first, start + Math.floor(random() * 2), 0);
		if (random() > COMES_AGAIN) return [baseline];
		const later = start + 5 + Math.floor(random() * 4);
		return [baseline, record('followup', first === 'A' ? 'B' : 'A', later, gain)];
	}).flat();
}

function answersTo(key: ItemKey, chance: number, random: Random): readonly Answer[] {
	const { id: item, version, kind, options } = key;
	if (random() < SKIPS) return [{ item, version, option: 'skipped' }];
	if (kind !== 'attitude' && random() < 0.08) return [{ item, version, option: 'dont-know' }];
	if (kind === 'signs') {
		const ticked = options.filter(({ right }) => random() < (right ? chance + 0.2 : 0.25));
		const cards = ticked.length === 0 ? options.slice(0, 1) : ticked;
		return cards.map(({ id: option }) => ({ item, version, option }));
	}
	const taught = kind === 'control' ? 0.4 : chance;
	const fits = options.filter(({ right }) => right === random() < taught);
	const from = fits.length === 0 ? options : fits;
	const option = from[Math.floor(random() * from.length)]?.id ?? 'a';
	return [{ item, version, option }];
}

function aboutOf(random: Random): NonNullable<Outcome['about']> {
	const one = <const Value>(values: readonly Value[]) =>
		values[Math.floor(random() * values.length)];
	const [ageBand, gender, origin] = [one(AGE_BANDS), one(GENDERS.slice(0, 2)), one(ORIGINS)];
	return {
		...(ageBand === undefined || random() < 0.1 ? {} : { ageBand }),
		...(gender === undefined || random() < 0.05 ? {} : { gender }),
		...(origin === undefined || random() < 0.3 ? {} : { origin })
	};
}

function uuid(random: Random): string {
	const hex = (count: number) => letters(HEX, count, random);
	return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
}

function letters(alphabet: string, count: number, random: Random): string {
	let text = '';
	for (let n = 0; n < count; n++) text += alphabet.charAt(Math.floor(random() * alphabet.length));
	return text;
}
