import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { RefusedReason } from '#lib/domain/sync/index.ts';

/** What is counted. All labels come from closed lists: nothing in them is of a person, a cohort or a place. */
export interface Metrics {
	readonly registry: Registry;
	call(route: string, status: number, seconds: number): void;
	records(answers: Readonly<{ stored: number; duplicate: number }>): void;
	refused(reason: RefusedReason): void;
	turnedAway(who: 'proven' | 'stranger'): void;
	databaseUp(isUp: boolean): void;
	/** Cohorts whose kept counts are not those of their records, at the last check. */
	talliesDiffer(cohorts: number): void;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function makeMetrics(): Metrics {
	const registry = new Registry();
	const registers = [registry];
	collectDefaultMetrics({ register: registry, prefix: 'safar_' });
	const calls = new Histogram({
		name: 'safar_call_seconds',
		help: 'Answered calls, by route and status',
		labelNames: ['route', 'status'],
		buckets: SECONDS,
		registers
	});
	const records = new Counter({
		name: 'safar_records_total',
		help: 'Records by what became of them',
		labelNames: ['state'],
		registers
	});
	const refused = new Counter({
		name: 'safar_records_refused_total',
		help: 'Refused records by reason',
		labelNames: ['reason'],
		registers
	});
	const turnedAway = new Counter({
		name: 'safar_turned_away_total',
		help: 'Batches that were told to come later',
		labelNames: ['sender'],
		registers
	});
	const up = new Gauge({
		name: 'safar_database_up',
		help: '1: the database answers',
		registers
	});
	const differ = new Gauge({
		name: 'safar_tallies_differ',
		help: 'Cohorts whose kept counts are not those of their records, at the last nightly check',
		registers
	});
	return {
		registry,
		call: (route, status, seconds) => {
			calls.observe({ route, status: `${Math.floor(status / 100)}xx` }, seconds);
		},
		records: ({ stored, duplicate }) => {
			records.inc({ state: 'stored' }, stored);
			records.inc({ state: 'duplicate' }, duplicate);
		},
		refused: (reason) => {
			records.inc({ state: 'refused' });
			refused.inc({ reason });
		},
		turnedAway: (sender) => {
			turnedAway.inc({ sender });
		},
		databaseUp: (isUp) => {
			up.set(isUp ? 1 : 0);
		},
		talliesDiffer: (cohorts) => {
			differ.set(cohorts);
		}
	};
}
