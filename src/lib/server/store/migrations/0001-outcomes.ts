import { sql } from 'kysely';
import type { Migration } from './migrations.ts';

const record = `
	cohort_id text not null,
	id uuid not null,
	instrument text not null,
	instrument_version int4 not null,
	form text not null,
	wave text not null,
	locale text not null,
	week text not null,
	content text not null,
	flags int2 not null,
	arrived text not null`;

const statements = [
	`create table hub (
		id int2 primary key check (id = 1),
		public_key bytea not null,
		private_key bytea not null,
		made text not null
	)`,
	`create table cohort (
		cohort_id text primary key,
		programme text,
		country text,
		way text not null,
		made text not null,
		name text,
		district text,
		token_hash bytea,
		takes boolean not null
	)`,
	`create table cohort_trainer (
		cohort_id text not null,
		person text not null,
		primary key (cohort_id, person)
	)`,
	`create table audit (
		id uuid primary key default gen_random_uuid(),
		at timestamptz not null default date_trunc('minute', now()),
		person text not null,
		action text not null,
		about text not null
	)`,
	`create index audit_by_time on audit (at)`,
	`create table cohort_state (
		cohort_id text primary key,
		held int4 not null,
		unproven int4 not null,
		revision int8 not null
	)`,
	`create table answer_word (
		id int4 generated always as identity primary key,
		item text not null,
		version int4 not null,
		option text not null,
		unique (item, version, option)
	)`,
	`create table outcome (${record},
		setting text not null,
		age_band text,
		gender text,
		origin text,
		link text,
		code text,
		answers int4[] not null,
		primary key (cohort_id, id)
	)`,
	`create table room_count (${record},
		round uuid not null,
		item text not null,
		version int4 not null,
		by text not null,
		present int4 not null,
		options text[] not null,
		counts int4[] not null,
		primary key (cohort_id, id)
	)`,
	`create table tally (
		cohort_id text not null,
		instrument text not null,
		instrument_version int4 not null,
		form text not null,
		wave text not null,
		week text not null,
		people int4 not null,
		words int4[] not null,
		counts int4[] not null,
		primary key (cohort_id, instrument, instrument_version, form, wave, week)
	)`
];

/** Cohorts and who follows them, what their people answered, and how often each answer was given. */
export const outcomes: Migration = {
	name: '0001-outcomes',
	async up(transaction) {
		for (const statement of statements) await sql.raw(statement).execute(transaction);
	}
};
