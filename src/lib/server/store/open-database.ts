import { Kysely, PostgresDialect } from 'kysely';
import pg, { type PoolConfig } from 'pg';
import { HUB_APPLICATION } from '../engine/embedded-engine.ts';
import type { HubTables } from './tables.ts';

export type Database = Kysely<HubTables>;

/** Rejects rather than waiting for ever when all connections are taken or the server is gone. */
const CONNECT_LIMIT_MS = 10_000;
/** Of one statement: a query that runs away gives its connection back. */
const STATEMENT_LIMIT_MS = 60_000;

/**
 * Numbers of types in PostgreSQL's own catalogue (`pg_type.dat`), which are the same everywhere. Counts come as numbers:
 * none of ours reaches 2^53.
 */
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
	20: Number,
	1007: integersOf
};

/**
 * One pool for every database: embedded or any server. `onLost`: a connection broke while nobody used it.
 */
export function openDatabase(target: PoolConfig, onLost: (error: Error) => void): Database {
	const pool = new pg.Pool({
		application_name: HUB_APPLICATION,
		connectionTimeoutMillis: CONNECT_LIMIT_MS,
		statement_timeout: STATEMENT_LIMIT_MS,
		...target,
		types: { getTypeParser: parserOf }
	});
	pool.on('error', onLost);
	// The pool listens to idle connections only. One that breaks in the hands of somebody tells so twice: its statement
	// fails, which is answered there, and it raises an event, which would end the process if nobody heard it.
	pool.on('connect', (client) => client.on('error', () => undefined));
	return new Kysely<HubTables>({ dialect: new PostgresDialect({ pool }) });
}

function parserOf(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
	const usual: unknown = pg.types.getTypeParser(oid, format ?? 'text');
	return PARSERS[oid] ?? (isParser(usual) ? usual : String);
}

function isParser(value: unknown): value is (text: string) => unknown {
	return typeof value === 'function';
}

/** `{1,2,3}`: the general reader of arrays takes several times as long, and reports read millions. */
function integersOf(text: string): readonly number[] {
	return text === '{}' ? [] : text.slice(1, -1).split(',').map(Number);
}
