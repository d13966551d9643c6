import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { DexieTables } from '#lib/adapters/db/dexie-tables.ts';
import { MemoryTables } from '#lib/adapters/db/memory-tables.ts';
import { storesOver, type Stores } from '#lib/adapters/db/open-stores.ts';
import { keyedHash } from '#lib/adapters/device/keyed-hash.ts';
import { siteContent } from '#lib/content/site-content.ts';
import type { Cohort } from '#lib/domain/outcome/index.ts';
import type { Clock } from '#lib/domain/shared/index.ts';
import { JoinDesk } from '#lib/state/join-desk.ts';
import { PlanDesk } from '#lib/state/plan/plan-desk.svelte.ts';
import { TrainerDesk } from '#lib/state/trainer-desk.svelte.ts';
import { planData } from '../../src/routes/[lang=lang]/class/plan-data.server.ts';
import { steadyRng } from '#tests/support/steady-rng.ts';

const content = await siteContent();
const catalogue = planData(content, 'en');
const clock: Clock = { week: () => '2026-W47' };

async function trainerOf(stores: Stores, programme: string) {
	const desk = new TrainerDesk({ ...stores, clock, rng: steadyRng(3), hash: keyedHash }, []);
	const code = await desk.createCohort({ programme, country: 'np' });
	const cohort: Cohort | null = code === null ? null : await stores.cohorts.find(code);
	if (cohort === null) throw new Error('the cohort was not kept');
	return { desk, cohort };
}

function planOf(desk: PlanDesk) {
	if (desk.view.kind !== 'plan') throw new Error(`there is no plan but ${desk.view.kind}`);
	return desk.view;
}

function bandOf(slug: string) {
	return catalogue.modules.find((module) => module.slug === slug)?.ageBand;
}

describe('a trainer with 90 minutes', () => {
	it('goes through pre-departure in lessons of which each is resumed on another day, and nothing is told twice', async () => {
		const name = 'class-of-three-lessons';
		const first = await DexieTables.open(name);
		let stores = storesOver(first);
		const { cohort } = await trainerOf(stores, 'pre-departure');
		const desk = new PlanDesk(stores, catalogue);
		await desk.plan(cohort, 'pre-departure');
		await desk.setLength(90);
		const whole = planOf(desk);
		expect(whole.plan.lessons).toHaveLength(3);
		expect(whole.record.origin).toBe('np');
		const all = whole.plan.lessons.flatMap(({ modules }) => modules);
		expect(all).toContain('papers-nepal');
		first.close();

		// Each lesson on another day: the tab was closed, the database is opened again.
		const told: string[] = [];
		for (let day = 1; day <= 3; day++) {
			const tables = await DexieTables.open(name);
			stores = storesOver(tables);
			const today = new PlanDesk(stores, catalogue);
			await today.showOpen();
			const [lesson] = planOf(today).plan.lessons;
			if (lesson === undefined) throw new Error(`there is no lesson on day ${day}`);
			expect(lesson.number).toBe(day);
			expect(lesson.parts.some(({ kind }) => kind === 'baseline')).toBe(day === 1);
			expect(lesson.parts.some(({ kind }) => kind === 'endline')).toBe(day === 3);
			told.push(...lesson.modules);
			await today.lessonDone(lesson);
			tables.close();
		}
		expect(told).toEqual(all);
		const tables = await DexieTables.open(name);
		const end = new PlanDesk(storesOver(tables), catalogue);
		await end.showOpen();
		expect(planOf(end).plan.lessons).toEqual([]);
	});

	it('stops in the middle of a story, and the next lesson begins with it, at its scene', async () => {
		const stores = storesOver(new MemoryTables());
		const { cohort } = await trainerOf(stores, 'pre-departure');
		const desk = new PlanDesk(stores, catalogue);
		await desk.plan(cohort, 'pre-departure');
		await desk.setLength(90);
		const [lesson] = planOf(desk).plan.lessons;
		const stopped = lesson?.modules[1] ?? '';
		const place = { module: stopped, scene: 'office', trail: [{ from: 'start', by: null }] };
		await stores.classes.stopAt(place);
		if (lesson !== undefined) await desk.lessonDone(lesson);
		const { record, plan } = planOf(desk);
		expect(record.place).toEqual(place);
		expect(record.done[0]?.modules).toEqual(lesson?.modules.slice(0, 1));
		expect(plan.lessons[0]?.modules[0]).toBe(stopped);
		await desk.lessonNotDone();
		expect(planOf(desk).plan.lessons[0]?.modules).toEqual(lesson?.modules);
	});
});

describe('a class of children', () => {
	it('gets no story above its age, by plan, by list or on a phone that joins; the reason is told', async () => {
		const stores = storesOver(new MemoryTables());
		const { desk: trainer, cohort } = await trainerOf(stores, 'school');
		const desk = new PlanDesk(stores, catalogue);
		await desk.plan(cohort, 'school');
		const { plan, record } = planOf(desk);
		const told = plan.lessons.flatMap(({ modules }) => modules);
		expect(told.map(bandOf)).toEqual(told.map(() => 'under-14'));
		expect(plan.leftOut).toContainEqual({ kind: 'module', module: 'the-offer', why: 'age' });

		await desk.hide('my-rights', true);
		await trainer.showReport(cohort.code);
		const fragment =
			trainer.view.kind === 'report' ? trainer.view.report.invitation?.fragment : undefined;
		const phone = storesOver(new MemoryTables());
		const slugs = content.modules.map(({ manifest }) => manifest.slug);
		await new JoinDesk(phone, content.programmes, null, slugs).joins(fragment ?? '');
		const { joined } = await phone.settings.read();
		expect([...(joined?.hidden ?? [])].sort()).toEqual([...record.above, 'my-rights'].sort());
		expect(slugs.filter((slug) => joined?.hidden.includes(slug) !== true).map(bandOf)).toEqual(
			slugs.filter((slug) => joined?.hidden.includes(slug) !== true).map(() => 'under-14')
		);
	});

	it('shows again what its teacher hid by mistake', async () => {
		const stores = storesOver(new MemoryTables());
		const desk = new PlanDesk(stores, catalogue);
		await desk.plan(null, 'school');
		const before = planOf(desk).plan;
		await desk.hide('same-road', true);
		expect(planOf(desk).plan.lessons.flatMap(({ modules }) => modules)).not.toContain('same-road');
		await desk.hide('same-road', false);
		expect(planOf(desk).plan).toEqual(before);
	});

	it('without a group is asked nothing, because nothing could be counted', async () => {
		const desk = new PlanDesk(storesOver(new MemoryTables()), catalogue);
		await desk.plan(null, 'school');
		const kinds = planOf(desk).plan.lessons.flatMap(({ parts }) => parts.map(({ kind }) => kind));
		expect(kinds).not.toContain('baseline');
		expect(kinds).not.toContain('endline');
	});
});

describe('the programmes as they are', () => {
	it('for people under 18 lead to no module that is made for older ones', () => {
		const minors = content.programmes.filter(({ ageBand }) => ageBand === '14-17');
		expect(minors.map(({ id }) => id)).toEqual(expect.arrayContaining(['school', 'kiosk']));
		for (const { id } of minors) {
			const road = Object.entries(catalogue.roads).filter(([path]) => path.startsWith(id));
			for (const slug of road.flatMap(([, modules]) => modules))
				expect(['under-14', '14-17'], `${slug} of ${id}`).toContain(bandOf(slug));
		}
	});

	it.each([35, 45, 90] as const)(
		'fit into lessons of %i minutes, every module of them',
		async (length) => {
			for (const { id } of catalogue.programmes) {
				const desk = new PlanDesk(storesOver(new MemoryTables()), catalogue);
				await desk.plan(null, id);
				await desk.setAge('18-24');
				await desk.setLength(length);
				const { plan, modules } = planOf(desk);
				expect(plan.leftOut, id).toEqual([]);
				expect(plan.lessons.flatMap((lesson) => lesson.modules)).toEqual(
					modules.map(({ slug }) => slug)
				);
			}
		}
	);
});
