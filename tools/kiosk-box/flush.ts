import { open } from 'node:fs/promises';

/**
 * Waits until a file or folder is on the disk and not only on its way: without it a power cut leaves names without
 * contents. Windows flushes no folders, and says so with EPERM.
 */
export async function flush(place: string): Promise<void> {
	const handle = await open(place, 'r');
	try {
		await handle.sync();
	} catch (problem) {
		if (process.platform !== 'win32') throw problem;
	} finally {
		await handle.close();
	}
}
