import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cohortReport } from '#lib/domain/measure/index.ts';
import type { CohortCode } from '#lib/domain/shared/index.ts';
import {
	cohortReportSchema,
	indicatorsSchema,
	largeReportSchema,
	placesAnswerSchema,
	trendAnswerSchema
} from '#lib/schema/report/report-answers-schema.ts';
import { addTrainer } from '../people/scope.ts';
import { openApi } from '../http/open-api.ts';
import type { Person } from '../http/route.ts';
import { allCohorts } from '../store/cohorts.ts';
import { FLAGS } from '../store/flags.ts';
import { hubStore, type HubStore } from '../store/hub-store.ts';
import { migrate } from '../store/migrate.ts';
import { openDatabase } from '../store/open-database.ts';
import { readAudit } from '../people/audit.ts';
import { keepAll, keepProgramme } from '#tests/support/kept-programme.ts';
import { embeddedServer, type TestServer } from '#tests/support/hub-databases.ts';
import { post } from '#tests/support/hub-sender.ts';
import { sampleClass } from '#tests/support/sample-outcomes.ts';
import { SIMULATED_KEYS } from '#tests/support/simulated-programme.ts';
import { testHub } from '#tests/support/test-hub.ts';
import { CohortReports } from './cohort-reports.ts';
import { cohortRoutes } from './cohort-routes.ts';
import { LargeReports } from './large-reports.ts';
import { largeRoutes } from './large-routes.ts';
import { OpenUse } from './open-use.ts';
import { publicationRoutes } from './publication-routes.ts';
import { SumsShelf } from './sums-shelf.ts';

const MANAGER: Person = { id: 'meera', role: 'manager' };
const TRAINER: Person = { id: 'asha', role: 'trainer' };
const START_LIMIT_MS = 180_000;
/** Twelve weeks and more after the last day of September. */
const JANUARY = new Date('2027-01-10T10:00:00Z');

let server: TestServer;
let store: HubStore;

beforeAll(async () => {
	server = await embeddedServer();
	// The first one takes longest.
	await server.newDatabase();
}, START_LIMIT_MS);
beforeEach(async () => {
	store = hubStore(openDatabase(await server.newDatabase(), () => undefined));
	await migrate(store.database);
}, START_LIMIT_MS);
afterAll(() => server.close());

/** Asks a hub that has only these routes. */
async function asker(person: Person | null, today = JANUARY) {
	const keys = SIMULATED_KEYS;
	const shelf = new SumsShelf(store, keys);
	const more = [
		...cohortRoutes(store, new CohortReports(store, keys)),
		...largeRoutes(new LargeReports(shelf, new OpenUse(store, keys, () => 0), keys)),
		...publicationRoutes({ store, now: () => today }, shelf, keys)
	];
	const { router } = await testHub(store, { person, more });
	const answered = async (answer: Response) => {
		const body: unknown = await answer.json();
		return { status: answer.status, body };
	};
	return {
		get: async (path: string) =>
			answered(await router(new Request(`http://hub${path}`, { headers: { host: 'hub' } }), '')),
		post: async (path: string, body: unknown = {}) =>
			answered(await router(post(JSON.stringify(body), {}, path), '')),
		routes: more
	};
}

const reachOf = (body: unknown) => v.parse(largeReportSchema, body).report.reach;

it('has every route in the document of the API', async () => {
	const { routes } = await asker(null);
	const { paths } = openApi(routes, '0.1.0');
	expect(Object.keys(paths)).toEqual([
		'/api/reports/cohorts/{code}',
		'/api/held-apart/{code}',
		'/api/cohorts/{code}/settle',
		'/api/reports/nation',
		'/api/reports/programmes/{programme}',
		'/api/reports/trend',
		'/api/reports/districts',
		'/api/reports/programmes',
		'/api/indicators',
		'/api/publications'
	]);
});

describe('the report of a cohort', () => {
	let code: CohortCode = '';
	beforeEach(async () => {
		[code = ''] = (await keepProgramme(store, { sessions: 1 })).codes;
	});

	it('is told exactly to whoever follows the cohort, and as to somebody outside to a manager', async () => {
		await addTrainer(store.database, code, TRAINER.id);
		const trainer = await (await asker(TRAINER)).get(`/api/reports/cohorts/${code}`);
		const manager = await (await asker(MANAGER)).get(`/api/reports/cohorts/${code}`);
		const strict = await (await asker(MANAGER)).get(`/api/reports/cohorts/${code}?strict=1`);
		expect(v.is(cohortReportSchema, trainer.body)).toBe(true);
		expect(trainer.body).toMatchObject({ code, report: { audience: 'trainer', least: 5 } });
		expect(manager.body).toMatchObject({ report: { audience: 'outside', least: 10 } });
		expect(strict.body).toMatchObject({ report: { audience: 'outside-strict', least: 11 } });
	});

	it.each([
		['a trainer of another cohort', TRAINER, 404],
		['a viewer', { id: 'vik', role: 'viewer' } as const, 403],
		['nobody', null, 401]
	])('is not there for %s', async (_, person, status) => {
		const asked = await asker(person);
		expect((await asked.get(`/api/reports/cohorts/${code}`)).status).toBe(status);
		expect((await asked.get(`/api/held-apart/${code}`)).status).toBe(status);
		const change = await asked.post(`/api/held-apart/${code}`, { take: ['unproven'] });
		expect(change.status).toBe(status);
		expect((await asked.post(`/api/cohorts/${code}/settle`)).status).toBe(status);
	});

	it('has what was held apart in it after it was taken in, and the audit knows who did so', async () => {
		const asked = await asker(MANAGER);
		const strangers = sampleClass(20, 3).map((one) => ({ ...one, cohort: code }));
		await keepAll(store, code, strangers, FLAGS.unproven);
		expect((await asked.get(`/api/reports/cohorts/${code}`)).body).toMatchObject({
			heldApart: { unproven: 20, all: 20 }
		});
		expect(await asked.post(`/api/held-apart/${code}`, { take: ['unproven'] })).toMatchObject({
			status: 200,
			body: { taken: 20, heldApart: { all: 0 } }
		});
		expect((await asked.post(`/api/held-apart/${code}`, { take: ['clock'] })).status).toBe(400);
		const [entry] = await readAudit(store.database, 1);
		expect(entry).toMatchObject({ person: 'meera', action: 'cohort-taken-in' });
	});
});

describe('reports of many cohorts', () => {
	it('are for managers only', async () => {
		for (const path of ['nation', 'trend', 'districts', 'programmes', 'programmes/school']) {
			expect((await (await asker(TRAINER)).get(`/api/reports/${path}`)).status).toBe(403);
			expect((await (await asker(null)).get(`/api/reports/${path}`)).status).toBe(401);
		}
	});

	it('speak of everybody, by the rules of a device, and follow what comes in', async () => {
		const { outcomes } = await keepProgramme(store, { sessions: 11, peopleEach: 12 });
		const asked = await asker(MANAGER);
		const { body } = await asked.get('/api/reports/nation');
		const own = cohortReport({ outcomes, keys: SIMULATED_KEYS });
		expect(body).toMatchObject({ cohorts: 11, behind: 0 });
		expect(reachOf(body)[0]?.people).toBe(Math.round((own.reach[0]?.people ?? 0) / 5) * 5);
		expect(v.parse(largeReportSchema, body).report.overall.changes[0]?.score?.value).toBe(
			Math.round(own.overall.changes[0]?.score?.points ?? 0)
		);
		await keepProgramme(store, { sessions: 1, peopleEach: 40, seed: 8 });
		expect(reachOf((await asked.get('/api/reports/nation')).body)[0]?.people).toBe(170);
	});

	it('know of each programme its own, and of none that nobody runs', async () => {
		const programme = (at: number) => ({ programme: at === 0 ? 'family' : 'school' });
		await keepProgramme(store, { sessions: 3 }, programme);
		const asked = await asker(MANAGER);
		const family = await asked.get('/api/reports/programmes/family');
		expect(reachOf(family.body)[0]?.people).toBe(30);
		expect((await asked.get('/api/reports/programmes/kiosk')).status).toBe(404);
		expect((await asked.get('/api/reports/programmes')).body).toMatchObject({
			places: [
				{ name: 'family', cohorts: 1 },
				{ name: 'school', cohorts: 2 }
			]
		});
	});

	it('hide a small district, and another that would give it away', async () => {
		const districts = ['Gaya', 'Gaya', 'Patna', 'Siwan'];
		await keepProgramme(store, { sessions: 3 }, (at) => ({ district: districts[at] ?? null }));
		await keepProgramme(store, { sessions: 1, peopleEach: 4, comesAgain: 1, seed: 3 }, () => ({
			district: 'Siwan'
		}));
		const { body } = await (await asker(MANAGER)).get('/api/reports/districts');
		expect(v.is(placesAnswerSchema, body)).toBe(true);
		expect(body).toMatchObject({
			places: [
				{ name: 'Gaya', rows: [{ wave: 'baseline', people: 60 }, { wave: 'endline' }] },
				{ name: 'Patna', rows: [] },
				{ name: 'Siwan', rows: [], changes: [] }
			]
		});
	});

	it('go month by month, with people of no cohort apart', async () => {
		await keepProgramme(store);
		const open = sampleClass(40, 2).map((one) => ({ ...one, cohort: null }));
		await keepAll(store, '-', open);
		const { body } = await (await asker(MANAGER)).get('/api/reports/trend');
		expect(v.is(trendAnswerSchema, body)).toBe(true);
		expect(body).toMatchObject({
			cohorts: 3,
			trend: { months: ['2026-11'], reach: [{ wave: 'baseline', people: [90] }, {}] },
			open: { months: ['2026-11'], reach: [{ wave: 'baseline', people: [20] }, {}] }
		});
	});
});

describe('what everybody may read', () => {
	const before = (at: number) =>
		({
			created: '2026-W35',
			district: at % 2 === 0 ? 'Gaya' : 'Patna'
		}) as const;
	const published = (body: unknown) => v.parse(indicatorsSchema, body).publications;

	it('is nothing until somebody publishes a quarter', async () => {
		await keepProgramme(store, {}, before);
		expect((await (await asker(null)).get('/api/indicators')).body).toEqual({ publications: [] });
	});

	it('is one document for each quarter, made once and never changed', async () => {
		await keepProgramme(store, { sessions: 4 }, before);
		await keepProgramme(store, { sessions: 1, seed: 9 }, () => ({ created: '2026-W45' }));
		const asked = await asker(MANAGER);
		expect((await asked.get('/api/publications')).body).toEqual({
			periods: [
				{ period: '2026-Q4', state: 'waits', cohorts: 1 },
				{ period: '2026-Q3', state: 'may-be-published', cohorts: 4 }
			]
		});
		expect((await asked.post('/api/publications', { period: '2026-Q3' })).status).toBe(201);
		await keepProgramme(store, { sessions: 2, seed: 10 }, before);
		expect(await asked.post('/api/publications', { period: '2026-Q3' })).toMatchObject({
			...{ status: 409, body: { because: 'published' } }
		});
		const [one, ...others] = published((await (await asker(null)).get('/api/indicators')).body);
		expect(others).toEqual([]);
		expect(one).toMatchObject({
			...{ period: '2026-Q3', published: '2027-W01', least: 10, cohorts: 5 },
			reach: [{ wave: 'baseline', people: 120 }, { wave: 'endline' }]
		});
		expect(one?.districts.places.map(({ name }) => name)).toEqual(['Gaya', 'Patna']);
		expect((await readAudit(store.database, 1))[0]).toMatchObject({ action: 'release' });
	});

	it('holds no exact number of people, no code and no single person', async () => {
		const { codes } = await keepProgramme(store, { sessions: 4, peopleEach: 13 }, before);
		const asked = await asker(MANAGER);
		const { body } = await asked.post('/api/publications', { period: '2026-Q3' });
		const text = JSON.stringify(body);
		for (const code of codes) expect(text).not.toContain(code);
		const counts = [...text.matchAll(/"(?:people|pairs|whole|part|none|cohorts)":(\d+)/g)];
		expect(counts.length).toBeGreaterThan(20);
		expect(counts.filter(([, count]) => Number(count) % 5 !== 0)).toEqual([]);
		expect(text).not.toMatch(/"(?:p|pAdjusted|pRanks)":/);
	});

	it.each([
		['is not over', '2026-Q4', 'not-over', JANUARY],
		['ended less than twelve weeks ago', '2026-Q3', 'not-over', new Date('2026-12-01T00:00:00Z')],
		['nobody began in', '2026-Q2', 'too-few', JANUARY]
	])('is not a quarter that %s', async (_, period, because, today) => {
		await keepProgramme(store, {}, before);
		const asked = await asker(MANAGER, today);
		expect(await asked.post('/api/publications', { period })).toMatchObject({
			...{ status: 409, body: { because } }
		});
		expect((await asked.post('/api/publications', { period: 'always' })).status).toBe(400);
	});

	it('speaks of no cohort twice, whatever becomes of the week in which it was made', async () => {
		await keepProgramme(store, { sessions: 2 }, before);
		const asked = await asker(MANAGER);
		await asked.post('/api/publications', { period: '2026-Q3' });
		await store.database.updateTable('cohort').set({ made: '2026-W20' }).execute();
		expect(await asked.post('/api/publications', { period: '2026-Q2' })).toMatchObject({
			...{ status: 409, body: { because: 'too-few' } }
		});
		expect(await allCohorts(store.database)).toHaveLength(2);
	});

	it('is published by managers alone', async () => {
		const asked = await asker(TRAINER);
		expect((await asked.post('/api/publications', { period: '2026-Q3' })).status).toBe(403);
		expect((await asked.get('/api/publications')).status).toBe(403);
	});
});
