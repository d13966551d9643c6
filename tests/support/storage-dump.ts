import type { Page } from '@playwright/test';

/**
 * Everything that a browser keeps for a site, and what the page itself could still hold of somebody. Two dumps of
 * the same state are equal: what differs by its nature (when the browser was started, the counts of a kiosk and the
 * day of its last wipe, where a page was scrolled to) is left out, and listed in docs/kiosk.md. Of what is left out
 * the form is held: `odd` names whatever in it is neither a day nor a number under a known name.
 */
export function dumpsStorage(page: Page): Promise<unknown> {
	return page.evaluate(async () => {
		const stores: Record<string, unknown> = {};
		const odd: string[] = [];
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
				stores[`${name}.${table}`] = rows.filter((row) => {
					if (typeof row !== 'object' || row === null || !('key' in row)) return true;
					if (row.key !== 'counts' && row.key !== 'wiped') return true;
					odd.push(...oddParts(row));
					return false;
				});
			}
			database.close();
		}
		const cached: Record<string, readonly string[]> = {};
		for (const name of (await caches.keys()).sort()) {
			const keys = await (await caches.open(name)).keys();
			cached[name] = keys.map(({ url }) => new URL(url).pathname).sort();
		}
		function oddParts(row: object): string[] {
			const form =
				/^\{"key":"(?:wiped","schema":1,"value":"\d{4}-\d\d-\d\d"|counts","schema":1,"value":\{"since":"\d{4}-\d\d-\d\d","numbers":\{(?:"(?:visit [a-z]{2}|help|(?:start|finish) [a-z/-]+|answer [a-z\d-]+ \d+ [a-z-]+)":\d+,?)*\}\})\}$/;
			const text = JSON.stringify(row);
			return form.test(text) ? [] : [text];
		}
		function namesIn(value: unknown): string[] {
			return typeof value === 'object' && value !== null ? Object.keys(value).sort() : [];
		}
		const files: string[] = [];
		const root = await navigator.storage.getDirectory();
		for await (const [name] of root.entries()) files.push(name);
		const tab = Object.entries(sessionStorage).filter(
			([key]) => key !== 'kiosk-started' && !key.startsWith('sveltekit:')
		);
		return {
			stores,
			odd,
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
			state: namesIn(history.state),
			media: [navigator.mediaSession.metadata?.title ?? '', navigator.mediaSession.playbackState],
			clipboard: await navigator.clipboard.readText().catch(() => ''),
			memory: Object.keys(window)
				.filter((name) => !/^(?:Howl|Sound|__pw|__playwright|[0-9])/.test(name))
				.sort(),
			zoom: visualViewport?.scale,
			scrolled: [scrollX, scrollY],
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
