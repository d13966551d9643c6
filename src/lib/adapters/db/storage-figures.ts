/** Honest figures of this phone's storage; `null` where the browser does not tell. */
export interface StorageFigures {
	readonly usedBytes: number | null;
	/** What Safar may use in all, which may be more than the phone has free. */
	readonly quotaBytes: number | null;
	/** The browser promised not to clear it when room gets short. */
	readonly persisted: boolean | null;
}

/** On plain HTTP browsers have no storage manager: then nothing is known. */
function storageManager(): StorageManager | null {
	return 'storage' in navigator ? navigator.storage : null;
}

export async function storageFigures(): Promise<StorageFigures> {
	const manager = storageManager();
	if (manager === null) return { usedBytes: null, quotaBytes: null, persisted: null };
	const { usage, quota } = await manager.estimate();
	return {
		usedBytes: usage ?? null,
		quotaBytes: quota ?? null,
		persisted: await manager.persisted()
	};
}

/**
 * Asks the browser not to clear what is kept here. To be called after first use, not at the first load:
 * Chromium says yes to sites that are used, and an early no stays. Resolves to whether it is kept.
 */
export async function askToPersist(): Promise<boolean> {
	const manager = storageManager();
	if (manager === null) return false;
	return (await manager.persisted()) || (await manager.persist());
}
