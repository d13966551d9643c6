/** Names no library, so that the button works even when the database would not open. */
const DATABASE_NAME = 'safar';
/** A worker that does not answer in this time is not running, and keeps nothing. */
const WORKER_ANSWERS_MS = 1_000;

/**
 * Takes everything of Safar off this phone: answers, places in stories, cohorts, settings, the language,
 * downloaded voices and pages, and the worker that would fetch them again. Answers that were not handed over are
 * gone. Resolves when the browser has said that each is gone; rejects when one could not be.
 */
export async function forgetEverything(): Promise<void> {
	localStorage.clear();
	sessionStorage.clear();
	await Promise.all([deleteDatabase(), forgetPages()]);
}

/** Takes the pages, pictures and voices off this phone, and the worker; what was answered stays. */
export async function forgetPages(): Promise<void> {
	await sendWorkersAway();
	await deleteCaches();
	// What was on its way when the worker was told.
	await deleteCaches();
}

async function sendWorkersAway(): Promise<void> {
	if (!('serviceWorker' in navigator)) return;
	const registrations = await navigator.serviceWorker.getRegistrations();
	const workers = registrations.flatMap(({ installing, waiting, active }) =>
		[installing, waiting, active].flatMap((worker) => worker ?? [])
	);
	await Promise.all(workers.map(tellToForget));
	await Promise.all(registrations.map((registration) => registration.unregister()));
}

function tellToForget(worker: ServiceWorker): Promise<void> {
	return new Promise((resolve) => {
		const channel = new MessageChannel();
		const done = () => {
			channel.port1.close();
			resolve();
		};
		channel.port1.onmessage = done;
		setTimeout(done, WORKER_ANSWERS_MS);
		worker.postMessage({ type: 'FORGET' }, [channel.port2]);
	});
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
