import { PACK_PLACES, type PackedFile } from './carried-pack.ts';

/** So many are asked for beside the pages that must work: enough to meet a disk that loses files, and soon done. */
const SPREAD = 40;

/** What a new pack is tried with: its first pages and label, and files from all over the list. */
export function filesToTry(files: readonly PackedFile[]): readonly PackedFile[] {
	const must: ReadonlySet<string> = new Set([
		PACK_PLACES.firstPage,
		PACK_PLACES.kioskPage,
		PACK_PLACES.label,
		`${PACK_PLACES.site}service-worker.js`
	]);
	const served = files.filter(({ path }) => path.startsWith(PACK_PLACES.site));
	const step = Math.max(1, Math.floor(served.length / SPREAD));
	return served.filter(({ path }, index) => must.has(path) || index % step === 0);
}

/**
 * What the page of a kiosk asks its server for once its script has run and its storage is open. The server of a box that
 * tries a new pack waits for it; to every other it is a small file, or none.
 */
export const KIOSK_ALIVE = `${addressOfFile(PACK_PLACES.label)}?alive`;

/** The address under which a browser asks a server for a file of the site. */
export function addressOfFile(path: string): string {
	return `/${path.slice(PACK_PLACES.site.length).replace(/(^|\/)index\.html$/, '$1')}`;
}
