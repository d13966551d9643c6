/** Names no library, so that the button works even when the database would not open. */
const DATABASE_NAME = 'safar';

/**
 * Takes everything of Safar off this phone: answers, places in stories, cohorts, settings, downloaded voices
 * and pages. Answers that were not handed over are gone. Resolves when the browser has said that each is
 * gone; rejects when one could not be.
 */
export async function forgetEverything(): Promise<void> {
	localStorage.clear();
	sessionStorage.clear();
	await Promise.all([deleteDatabase(), deleteCaches()]);
}

async function deleteCaches(): Promise<void> {
	if (!('caches' in globalThis)) return;
	const names = await caches.keys();
	await Promise.all(names.map((name) => caches.delete(name)));
}

/** Open connections, in other tabs too, close themselves when the browser tells them. */
function deleteDatabase(): Promise<void> {
	if (!('indexedDB' in globalThis)) return Promise.resolve();
	return new Promise((resolve, reject) => {
		const request = indexedDB.deleteDatabase(DATABASE_NAME);
		request.onsuccess = () => {
			resolve();
		};
		request.onerror = () => {
			reject(request.error ?? new Error('the database could not be deleted'));
		};
	});
}
