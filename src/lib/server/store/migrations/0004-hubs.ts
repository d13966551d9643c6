import { sql } from 'kysely';
import type { Migration } from './migrations.ts';

const statements = [
	`create table known_hub (
		id text primary key,
		name text not null,
		secret_hash bytea not null,
		made text not null,
		ended text
	)`,
	`create table hub_cohort (
		cohort_id text not null,
		hub text not null,
		brought boolean not null,
		primary key (cohort_id, hub)
	)`,
	`create table central (
		id int2 primary key check (id = 1),
		url text not null,
		key text,
		credential text not null,
		problem text,
		lease_by text,
		lease_until timestamptz
	)`,
	`create table forwarded_cohort (
		cohort_id text not null,
		central_key text not null,
		card text not null,
		state text not null,
		primary key (cohort_id, central_key)
	)`,
	`create table forwarded (
		cohort_id text not null,
		id uuid not null,
		central_key text not null,
		state text not null,
		reason text,
		primary key (cohort_id, id, central_key)
	)`
];

/** Hubs that bring results here, and the one to which this hub brings its own. */
export const hubs: Migration = {
	name: '0004-hubs',
	async up(transaction) {
		for (const statement of statements) await sql.raw(statement).execute(transaction);
	}
};
