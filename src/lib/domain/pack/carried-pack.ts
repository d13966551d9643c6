import type { IsoDate } from '../catalogue/index.ts';
import type { Locale } from '../shared/index.ts';
import type { PackVersion } from './pack-version.ts';

/** Tells a carried pack from every other JSON file. */
export const CARRIED_PACK = 'safar-pack';

/** Where things stand in the folder or zip. Below `site/` is what a static server serves. */
export const PACK_PLACES = {
	manifest: 'manifest.json',
	signature: 'manifest.sig',
	readMe: 'README.txt',
	site: 'site/',
	firstPage: 'site/index.html',
	/** The page that a kiosk opens: a pack without it would leave the box with nothing to show. */
	kioskPage: 'site/kiosk/index.html',
	/** `PackLabel` as JSON: so that the app itself can say which pack it came from. */
	label: 'site/pack.json'
} as const;

/**
 * More than any pack of ours has (90 modules in 5 languages are 200,000 files and 3 GB): a list that asks for more
 * wants to fill the disk of whoever reads it. Bytes, but for `files`.
 */
export const PACK_LIMITS = {
	files: 400_000,
	file: 64 * 1024 ** 2,
	all: 8 * 1024 ** 3,
	manifest: 96 * 1024 ** 2
} as const;

export interface PackedFile {
	/** From the root of the pack, `/` between names; see `pathProblem`. */
	readonly path: string;
	readonly bytes: number;
	/** 64 hexadecimal digits. */
	readonly sha256: string;
}

/** What a person wants to know of a pack, and a kiosk shows to its trainer. */
export interface PackLabel {
	readonly version: PackVersion;
	readonly madeOn: IsoDate;
	/** `version.json` of the app inside: what the pages were built from. */
	readonly build: string;
	readonly helplines: {
		readonly count: number;
		/** How many a person has called. */
		readonly called: number;
		/** The day on which the one that was looked at longest ago was called, or its source written. */
		readonly checkedOn: IsoDate;
	};
	/** Voice packs inside, for each language that has any. */
	readonly voices: Readonly<Partial<Record<Locale, readonly string[]>>>;
}

/** `manifest.json`: everything that is in the pack, but for itself and its signature. */
export interface CarriedPack extends PackLabel {
	readonly kind: typeof CARRIED_PACK;
	readonly format: 1;
	readonly files: readonly PackedFile[];
}

export function bytesOf(pack: Pick<CarriedPack, 'files'>): number {
	return pack.files.reduce((sum, { bytes }) => sum + bytes, 0);
}
