import {
	addCounts,
	noCounts,
	OPEN_LOCK,
	resetCounts,
	type KioskCounts,
	type KioskStore
} from '#lib/domain/kiosk/index.ts';
import type { IsoDate } from '#lib/domain/catalogue/index.ts';
import {
	readKioskCountsRow,
	readKioskLockRow,
	readKioskPinRow,
	readKioskSettingsRow,
	readKioskWipedRow
} from '#lib/schema/stored/read-stored.ts';
import type { Change, Row, Tables } from './tables.ts';

const TABLE = 'kiosk';
type RowName = 'settings' | 'pin' | 'lock' | 'counts' | 'wiped';

/** One row for each thing that a kiosk keeps, so that one that cannot be read leaves the others alone. */
export function makeKioskStore(tables: Tables): KioskStore {
	const find = (name: RowName) => tables.find(TABLE, name);
	const keep = (name: RowName, value: unknown) => tables.change([put(name, value)]);
	const updateCounts = (change: (counts: KioskCounts) => KioskCounts, today: IsoDate) =>
		tables.change([
			{
				kind: 'update',
				table: TABLE,
				key: 'counts',
				update: (row) => rowOf('counts', change(countsIn(row) ?? noCounts(today)))
			}
		]);
	return {
		settings: async () => valueOrNull(readKioskSettingsRow(await find('settings'))),
		keepSettings: (settings) => keep('settings', settings),
		setUp: (settings, pin) =>
			tables.change([put('settings', settings), put('pin', pin), put('lock', OPEN_LOCK)]),
		pin: async () => valueOrNull(readKioskPinRow(await find('pin'))),
		keepPin: (pin) => tables.change([put('pin', pin), put('lock', OPEN_LOCK)]),
		lock: async () => valueOrNull(readKioskLockRow(await find('lock'))) ?? OPEN_LOCK,
		keepLock: (lock) => keep('lock', lock),
		counts: async () => valueOrNull(readKioskCountsRow(await find('counts'))),
		count: (counted, today) =>
			counted.length === 0
				? Promise.resolve()
				: updateCounts((counts) => addCounts(counts, counted), today),
		resetCounts: (today) => updateCounts((counts) => resetCounts(counts, today), today),
		lastWipe: async () => valueOrNull(readKioskWipedRow(await find('wiped'))),
		wipe: (today) => tables.change([{ kind: 'clear', table: 'progress' }, put('wiped', today)])
	};
}

function rowOf(key: RowName, value: unknown): Row {
	return { key, schema: 1, value };
}

function put(name: RowName, value: unknown): Change {
	return { kind: 'put', table: TABLE, row: rowOf(name, value) };
}

/** Counts that a newer Safar wrote must survive an older one: rather nothing is counted than they are lost. */
function countsIn(row: unknown): KioskCounts | null {
	if (row === undefined) return null;
	const read = readKioskCountsRow(row);
	if (!read.ok) throw new Error('the counts of this kiosk cannot be read');
	return read.value;
}

function valueOrNull<Value>(
	read: { readonly ok: true; readonly value: Value } | { readonly ok: false }
): Value | null {
	return read.ok ? read.value : null;
}
