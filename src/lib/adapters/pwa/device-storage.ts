import type { StorageFigures } from '#lib/domain/offline/index.ts';

/** What the browser says of the room for this site; null when it says nothing (plain HTTP, old phones). */
export async function storageFigures(): Promise<StorageFigures | null> {
	if (!('storage' in navigator)) return null;
	const [{ usage, quota }, persisted] = await Promise.all([
		navigator.storage.estimate(),
		navigator.storage.persisted()
	]);
	if (usage === undefined || quota === undefined) return null;
	return { usedBytes: usage, quotaBytes: quota, persisted };
}

/**
 * Asks the browser not to clear answers and voices by itself. To be called after the first use and not
 * before: some browsers ask the person, and a question on the first page frightens.
 *
 * @returns whether it promised
 */
export async function askToPersist(): Promise<boolean> {
	if (!('storage' in navigator)) return false;
	return (await navigator.storage.persisted()) || (await navigator.storage.persist());
}

/** Whether the person asked the phone to save data: then nothing is downloaded that was not asked for. */
export function savesData(): boolean {
	if (!('connection' in navigator)) return false;
	const { connection } = navigator;
	return (
		typeof connection === 'object' &&
		connection !== null &&
		'saveData' in connection &&
		connection.saveData === true
	);
}
