import type { Page } from '@playwright/test';

/**
 * Everything that a browser keeps for a site, and what the page itself could still hold of somebody. Two dumps of
 * the same state are equal: what differs by its nature (when the browser was started, the counts of a kiosk and the
 * day of its last wipe, where a page was scrolled to) is left out, and listed in docs/kiosk.md.
 */
export function dumpsStorage(page: Page): Promise<unknown> {
	return page.evaluate(async () => {
		const stores: Record<string, unknown> = {};
		for (const { name } of await indexedDB.databases()) {
			if (name === undefined) continue;
			const database = await new Promise<IDBDatabase>((resolve, reject) => {
				const opening = indexedDB.open(name);
				opening.onsuccess = () => {
					resolve(opening.result);
				};
				opening.onerror = () => {
					reject(new Error(`${name} does not open`));
				};
			});
			for (const table of database.objectStoreNames) {
				const rows = await new Promise<unknown[]>((resolve) => {
					const reading = database.transaction(table).objectStore(table).getAll();
					reading.onsuccess = () => {
						resolve(reading.result);
					};
				});
				stores[`${name}.${table}`] = rows.filter(
					(row) =>
						typeof row !== 'object' ||
						row === null ||
						!('key' in row) ||
						(row.key !== 'counts' && row.key !== 'wiped')
				);
			}
			database.close();
		}
		const cached: Record<string, readonly string[]> = {};
		for (const name of (await caches.keys()).sort()) {
			const keys = await (await caches.open(name)).keys();
			cached[name] = keys.map(({ url }) => new URL(url).pathname).sort();
		}
		const files: string[] = [];
		const root = await navigator.storage.getDirectory();
		for await (const [name] of root.entries()) files.push(name);
		const tab = Object.entries(sessionStorage).filter(
			([key]) => key !== 'kiosk-started' && !key.startsWith('sveltekit:')
		);
		return {
			stores,
			cached,
			files,
			local: Object.entries(localStorage),
			tab,
			cookies: document.cookie,
			name: window.name,
			address: location.pathname + location.search + location.hash,
			title: document.title,
			lang: document.documentElement.lang,
			dir: document.documentElement.dir,
			history: history.length,
			marked: String(getSelection()),
			focus: document.activeElement?.tagName ?? '',
			sounding: [...document.querySelectorAll('audio, video')].length,
			workers: (await navigator.serviceWorker.getRegistrations()).map(
				({ scope }) => new URL(scope).pathname
			),
			text: document.body.innerText
		};
	});
}
