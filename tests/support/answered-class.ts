import { loadContent } from '#lib/content/load-content.ts';
import { instrumentShown } from '#lib/content/items-for.ts';
import { AGE_BANDS, type Answer, type Outcome, type Wave } from '#lib/domain/outcome/index.ts';
import type { Form, Item } from '#lib/domain/quiz/index.ts';
import type { Page } from '@playwright/test';
import { seededNumbers } from './simulated-programme.ts';

/** A class that answered the real questions of one instrument, before and after, and learned something. */
export async function answeredClass(
	cohort: string,
	people: number,
	seed = 1
): Promise<readonly Outcome[]> {
	const { content } = await loadContent('content', { today: '2026-11-22' });
	const instrument = content.instruments.find(({ module }) => module === 'the-offer');
	const shown = instrument === undefined ? null : instrumentShown(content, instrument, 'en');
	if (shown === null) throw new Error('The instrument of the-offer is missing.');
	const items = (form: Form) => shown.forms[form].map(({ any }) => any);
	const random = seededNumbers(seed);
	const hex = (digits: number) =>
		Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('');
	return Array.from({ length: people }).flatMap((_, person): Outcome[] => {
		const first: Form = person % 2 === 0 ? 'A' : 'B';
		const about = {
			gender: person % 3 === 0 ? ('boy-man' as const) : ('girl-woman' as const),
			...(person % 7 === 0 ? {} : { ageBand: AGE_BANDS[person % 20 === 1 ? 2 : 1] ?? '14-17' })
		};
		const taken = (wave: Wave, form: Form, chance: number): Outcome => ({
			id: `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
			schema: 1,
			cohort,
			instrument: { id: shown.id, version: shown.version, form },
			wave,
			setting: 'shared',
			locale: 'en',
			week: '2026-W47',
			about,
			link: `p${String(person).padStart(21, '0')}`,
			answers: items(form).flatMap((item) => answersTo(item, chance, random)),
			content: '3f9a1c5e7b2d4086'
		});
		const other: Form = first === 'A' ? 'B' : 'A';
		const baseline = taken('baseline', first, 0.45);
		return person % 10 === 9 ? [baseline] : [baseline, taken('endline', other, 0.75)];
	});
}

function answersTo(
	{ id, version, kind, options }: Item,
	chance: number,
	random: () => number
): readonly Answer[] {
	const known = kind === 'control' ? 0.4 : chance;
	const give = (option: string): Answer => ({ item: id, version, option });
	if (kind === 'signs') {
		const ticked = options.filter(({ right }) => random() < (right ? known + 0.15 : 0.2));
		return ticked.length === 0 ? [give('dont-know')] : ticked.map((option) => give(option.id));
	}
	if (kind === 'attitude') return [give(['a', 'b', 'c', 'd'][Math.floor(random() * 4)] ?? 'a')];
	if (random() < 0.08) return [give('dont-know')];
	const right = options.find((option) => option.right);
	const wrong = options.filter((option) => !option.right);
	const picked = random() < known ? right : wrong[Math.floor(random() * wrong.length)];
	return [give(picked?.id ?? 'skipped')];
}

/** Puts records into the device's own database, as if they had been answered here. */
export async function keepsOutcomes(page: Page, outcomes: readonly Outcome[]): Promise<void> {
	await page.evaluate(async (rows) => {
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const request = indexedDB.open('safar');
			request.onsuccess = () => {
				resolve(request.result);
			};
			request.onerror = () => {
				reject(new Error('the database does not open'));
			};
		});
		await new Promise<void>((resolve, reject) => {
			const change = database.transaction('outcomes', 'readwrite');
			for (const row of rows) change.objectStore('outcomes').put(row);
			change.oncomplete = () => {
				resolve();
			};
			change.onerror = () => {
				reject(new Error('the outcomes are not kept'));
			};
		});
		database.close();
	}, outcomes);
}
