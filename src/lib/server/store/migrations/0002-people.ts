import { sql } from 'kysely';
import type { Migration } from './migrations.ts';

/** Names of columns in `auth_*` are those of better-auth, which reads and writes them. */
const statements = [
	`create table auth_user (
		id text primary key,
		name text not null,
		email text not null unique,
		"emailVerified" boolean not null default false,
		image text,
		"createdAt" timestamptz not null,
		"updatedAt" timestamptz not null,
		username text not null unique,
		"displayUsername" text,
		role text not null,
		banned boolean not null default false,
		"banReason" text,
		"banExpires" timestamptz
	)`,
	`create table auth_session (
		id text primary key,
		token text not null unique,
		"userId" text not null references auth_user (id) on delete cascade,
		"expiresAt" timestamptz not null,
		"createdAt" timestamptz not null,
		"updatedAt" timestamptz not null,
		"ipAddress" text,
		"userAgent" text,
		"impersonatedBy" text
	)`,
	`create index auth_session_by_user on auth_session ("userId")`,
	`create table auth_account (
		id text primary key,
		"accountId" text not null,
		"providerId" text not null,
		"userId" text not null references auth_user (id) on delete cascade,
		"accessToken" text,
		"refreshToken" text,
		"idToken" text,
		"accessTokenExpiresAt" timestamptz,
		"refreshTokenExpiresAt" timestamptz,
		scope text,
		password text,
		"createdAt" timestamptz not null,
		"updatedAt" timestamptz not null
	)`,
	`create index auth_account_by_user on auth_account ("userId")`,
	`create table auth_verification (
		id text primary key,
		identifier text not null,
		value text not null,
		"expiresAt" timestamptz not null,
		"createdAt" timestamptz not null,
		"updatedAt" timestamptz not null
	)`,
	`create table auth_secret (
		id int2 primary key check (id = 1),
		secret text not null
	)`,
	`create table set_up (
		token_hash text primary key,
		made timestamptz not null
	)`,
	`create table sign_in_try (
		name_key text primary key,
		tries int4 not null,
		since timestamptz not null
	)`
];

/** Who signs in, their sessions, the link of the first start, and how often a name was tried. */
export const people: Migration = {
	name: '0002-people',
	async up(transaction) {
		for (const statement of statements) await sql.raw(statement).execute(transaction);
	}
};
