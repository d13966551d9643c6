import { describe, expect, it } from 'vitest';
import {
	DEFAULT_SETTINGS,
	StorageFailure,
	type Cohort,
	type Outcome,
	type QuizInProgress,
	type Settings
} from '#lib/domain/outcome/index.ts';
import { keyedHash } from '#lib/adapters/device/keyed-hash.ts';
import { startQuiz, type ItemKey } from '#lib/domain/quiz/index.ts';
import { sampleItem } from '#tests/support/sample-items.ts';
import { steadyRng } from '#tests/support/steady-rng.ts';
import { TrainerDesk, type TrainerPorts } from './trainer-desk.svelte.ts';

const key: ItemKey = {
	id: 'visa-a',
	version: 1,
	kind: 'choice',
	indicator: 'warning-signs',
	reversed: false,
	options: [
		{ id: 'a', right: true },
		{ id: 'b', right: false },
		{ id: 'c', right: false }
	]
};

function portsWith(
	outcomes: readonly Outcome[] = [],
	open: QuizInProgress | null = null,
	handedIn: Outcome[] = []
) {
	const cohorts: Cohort[] = [];
	let settings: Settings = DEFAULT_SETTINGS;
	const ports: TrainerPorts = {
		cohorts: {
			all: () => Promise.resolve(cohorts),
			find: (code) => Promise.resolve(cohorts.find((cohort) => cohort.code === code) ?? null),
			keep: (cohort) => {
				cohorts.push(cohort);
				return Promise.resolve();
			},
			settle: () => Promise.resolve(),
			remove: () => Promise.resolve()
		},
		outcomes: {
			add: () => Promise.resolve(),
			all: () => Promise.resolve({ outcomes, setAside: [] }),
			ofCohort: (code) =>
				Promise.resolve({
					outcomes: outcomes.map((outcome) => ({ ...outcome, cohort: code })),
					setAside: [{ key: 'x', problems: [] }]
				})
		},
		settings: {
			read: () => Promise.resolve(settings),
			change: (changes) => {
				settings = { ...settings, ...changes };
				return Promise.resolve();
			}
		},
		quiz: {
			person: () => Promise.resolve(null),
			quiz: () => Promise.resolve(open),
			begin: () => Promise.resolve(),
			keep: () => Promise.resolve(),
			finish: () => Promise.resolve(),
			keepPerson: () => Promise.resolve(),
			nextPerson: (outcome) => {
				if (outcome !== null) handedIn.push(outcome);
				return Promise.resolve();
			}
		},
		classes: { find: () => Promise.resolve(null) },
		clock: { week: () => '2026-W47' },
		rng: { bytes: (count) => crypto.getRandomValues(new Uint8Array(count)) },
		hash: keyedHash,
		transfer: { receipts: () => Promise.resolve([]) }
	};
	return ports;
}

function baselineOf(person: number, option: string): Outcome {
	return {
		id: `00000000-0000-4000-8000-${String(person).padStart(12, '0')}`,
		schema: 1,
		cohort: null,
		instrument: { id: 'the-offer', version: 1, form: 'A' },
		wave: 'baseline',
		setting: 'shared',
		locale: 'hi',
		week: '2026-W47',
		answers: [{ item: 'visa-a', version: 1, option }],
		content: 'abc'
	};
}

async function deskWithReport(outcomes: readonly Outcome[]) {
	const desk = new TrainerDesk(portsWith(outcomes), [key]);
	const code = await desk.createCohort();
	if (code === null) throw new Error('the cohort was not kept');
	await desk.showReport(code);
	if (desk.view.kind !== 'report') throw new Error(`the view is ${desk.view.kind}`);
	return { desk, code, report: desk.view.report };
}

describe('a trainer at the desk', () => {
	it('starts with no cohort and makes one that has a code and no name', async () => {
		const desk = new TrainerDesk(portsWith(), [key]);
		await desk.showCohorts();
		expect(desk.view).toEqual({ kind: 'cohorts', cohorts: [] });
		const code = await desk.createCohort();
		await desk.showCohorts();
		expect(desk.view).toMatchObject({ cohorts: [{ cohort: { code }, active: false, waves: [] }] });
	});

	it('sees how many people took part in each wave', async () => {
		const people = ['a', 'a', 'a', 'b', 'dont-know'].map((option, index) =>
			baselineOf(index, option)
		);
		const { report } = await deskWithReport(people);
		expect(report.waves).toEqual([{ wave: 'baseline', people: 5 }]);
	});

	it('is told of records that were set aside', async () => {
		const { report } = await deskWithReport([]);
		expect(report.setAside).toBe(1);
	});

	it('sees for which cohort the device goes round, until everybody is done', async () => {
		const { desk, code } = await deskWithReport([]);
		await desk.handToNext(code, 'hi');
		await desk.showReport(code);
		expect(desk.view).toMatchObject({ report: { active: true } });
		await desk.endRound();
		await desk.showReport(code);
		expect(desk.view).toMatchObject({ report: { active: false } });
	});

	it('hands in what the person before left open, with the rest skipped', async () => {
		const { id, cohort, instrument, wave, setting, content } = baselineOf(1, 'a');
		const items = [sampleItem('choice')];
		const open: QuizInProgress = {
			head: { id, cohort, instrument, wave, setting, content, link: null, code: null },
			session: startQuiz(items, steadyRng())
		};
		const handedIn: Outcome[] = [];
		const desk = new TrainerDesk(portsWith([], open, handedIn), [key]);
		await desk.handToNext('ABCD1234', 'hi');
		expect(handedIn).toMatchObject([
			{ id, locale: 'hi', week: '2026-W47', answers: [{ option: 'skipped' }] }
		]);
	});

	it('is led to the list by a code that this device does not know', async () => {
		const desk = new TrainerDesk(portsWith(), [key]);
		await desk.showReport('ABCD1234');
		expect(desk.view).toEqual({ kind: 'cohorts', cohorts: [] });
	});

	it('is told why when the device keeps nothing', async () => {
		const ports = portsWith();
		const full = { ...ports.cohorts, keep: () => Promise.reject(new StorageFailure('full', 'x')) };
		const desk = new TrainerDesk({ ...ports, cohorts: full }, [key]);
		expect(await desk.createCohort()).toBeNull();
		expect(desk.view).toEqual({ kind: 'failed', failure: 'full' });
	});
});
