import { sql } from 'kysely';
import type { Migration } from './migrations.ts';

const statements = [
	`create table summary (
		cohort_id text not null,
		kind text not null,
		revision int8 not null,
		content text not null,
		value json not null,
		primary key (cohort_id, kind)
	)`,
	`create table settled (
		cohort_id text not null,
		wave text not null,
		off_one int4 not null,
		ambiguous int4 not null,
		primary key (cohort_id, wave)
	)`,
	`create table publication (
		period text not null,
		name text not null,
		value jsonb not null,
		figures jsonb not null,
		primary key (period, name)
	)`
];

/** What cohorts add to larger reports, what matching codes told before they went, and what was published. */
export const reports: Migration = {
	name: '0003-reports',
	async up(transaction) {
		for (const statement of statements) await sql.raw(statement).execute(transaction);
	}
};
