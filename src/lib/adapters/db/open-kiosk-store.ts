import { StorageFailure, type StorageFailureKind } from '#lib/domain/outcome/index.ts';
import type { KioskStore } from '#lib/domain/kiosk/index.ts';
import { DATABASE_NAME, DexieTables } from './dexie-tables.ts';
import { makeKioskStore } from './kiosk-store.ts';
import { MemoryTables } from './memory-tables.ts';

export interface OpenedKioskStore {
	readonly store: KioskStore;
	/** Why everything is forgotten with the next wipe, to be told to the staff; `null`: it is kept. */
	readonly forgetful: StorageFailureKind | null;
}

/** What this kiosk keeps, through every power cut. Never rejects. Import it with `import()`, because of Dexie. */
export async function openKioskStore(): Promise<OpenedKioskStore> {
	try {
		const tables = await DexieTables.open(DATABASE_NAME, 'strict');
		return { store: makeKioskStore(tables), forgetful: null };
	} catch (error) {
		const forgetful = error instanceof StorageFailure ? error.kind : 'failed';
		return { store: makeKioskStore(new MemoryTables()), forgetful };
	}
}
