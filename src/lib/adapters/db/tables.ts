/**
 * Tables of the database `safar`. `offers`: what was handed out. `setAside`: records that an import could not keep.
 * `groups`: what rooms answered together. `rooms`: rounds of a room that are being counted.
 * `releases`: what was given to somebody outside. `classes`: plans of classes, and where each of them stopped.
 * `kiosk`: what a kiosk keeps over its visitors. `hubs`: which hub answered last. `hubProofs`: what hubs have signed
 * for. `refused`: records that a hub would not take.
 */
export const TABLES = [
	'progress',
	'outcomes',
	'offers',
	'receipts',
	'setAside',
	'cohorts',
	'settings',
	'tallies',
	'groups',
	'rooms',
	'releases',
	'classes',
	'kiosk',
	'hubs',
	'hubProofs',
	'refused'
] as const;
export type TableName = (typeof TABLES)[number];

/** What a row is found by. */
export const KEY_OF = {
	progress: 'key',
	outcomes: 'id',
	offers: 'id',
	receipts: 'id',
	setAside: 'id',
	cohorts: 'key',
	settings: 'key',
	tallies: 'key',
	groups: 'id',
	rooms: 'key',
	releases: 'id',
	classes: 'key',
	kiosk: 'key',
	hubs: 'key',
	hubProofs: 'id',
	refused: 'id'
} as const satisfies Record<TableName, string>;

/** A plain object whose key field holds a string. What is in it is judged by a gate when it is read. */
export type Row = object;

export type Change =
	| { readonly kind: 'put'; readonly table: TableName; readonly row: Row }
	/** Does nothing when a row with this key is there. */
	| {
			readonly kind: 'add-once';
			readonly table: TableName;
			readonly key: string;
			readonly row: Row;
	  }
	/**
	 * Reads a row and writes what becomes of it, with nothing in between: two tabs lose no count of each other.
	 * What `update` throws calls all changes off, and the call rejects with it.
	 */
	| {
			readonly kind: 'update';
			readonly table: TableName;
			readonly key: string;
			/** `undefined`: no such row. */
			readonly update: (row: unknown) => Row;
	  }
	| { readonly kind: 'delete'; readonly table: TableName; readonly key: string }
	| { readonly kind: 'clear'; readonly table: TableName };

/**
 * What the stores need of a database, so that they are written once: for IndexedDB, and for memory where
 * there is none. Every call may reject with a `StorageFailure`.
 */
export interface Tables {
	/** `undefined`: no such row. */
	find(table: TableName, key: string): Promise<unknown>;
	all(table: TableName): Promise<readonly unknown[]>;
	outcomesOf(cohort: string): Promise<readonly unknown[]>;
	/** All changes or none, in one transaction. */
	change(changes: readonly Change[]): Promise<void>;
}
