import { existsSync, globSync, readFileSync } from 'node:fs';

/** Where Kit leaves what it prerendered, before an adapter copies it. */
const PRERENDERED = [
	'.svelte-kit/output/prerendered/pages',
	'.svelte-kit/output/prerendered/dependencies'
];

/**
 * Makes sure that phones will keep every page: a worker that lists none of them builds without a word
 * and fails only where there is no network.
 *
 * @param workerPath the built worker
 * @throws naming every page that it does not list
 */
export function checkWorker(workerPath: string): void {
	if (!existsSync(workerPath))
		throw new Error(`The build wrote no service worker (${workerPath}).`);
	const listed = listedAddresses(readFileSync(workerPath, 'utf8'));
	const missing = prerenderedAddresses().filter((address) => !listed.has(address));
	if (missing.length > 0) {
		throw new Error(
			`These pages would not work without a network, the service worker does not list them:\n  ${missing.join('\n  ')}`
		);
	}
}

/** The addresses in the list that was written into a worker, all with a leading slash. */
export function listedAddresses(worker: string): ReadonlySet<string> {
	return new Set(
		[...worker.matchAll(/"?url"?:\s*"([^"]*)"/g)].flatMap(([, url]) =>
			url === undefined ? [] : `/${url.replace(/^\//, '')}`
		)
	);
}

/** `hi/help/index.html` is asked for as `/hi/help/`, `hi/__data.json` under its own name. */
export function addressOf(file: string): string {
	return `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;
}

function prerenderedAddresses(): string[] {
	return PRERENDERED.filter((folder) => existsSync(folder)).flatMap((folder) =>
		globSync('**/*.*', { cwd: folder }).map(addressOf)
	);
}
