import type { Transaction } from 'kysely';
import type { HubTables } from '../tables.ts';
import { outcomes } from './0001-outcomes.ts';
import { people } from './0002-people.ts';
import { reports } from './0003-reports.ts';
import { hubs } from './0004-hubs.ts';

/**
 * One step of the schema. It stays as it was when it was first released: it must do on an old hub what it did on the
 * first. Few, small and portable: no trigger, no extension, no session lock, so that what only speaks PostgreSQL's
 * protocol can follow.
 */
export interface Migration {
	readonly name: string;
	readonly up: (transaction: Transaction<HubTables>) => Promise<void>;
}

/** In the order in which they run. Only ever added to at the end. */
export const MIGRATIONS: readonly Migration[] = [outcomes, people, reports, hubs];
