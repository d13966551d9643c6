import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PackLabel } from '#lib/domain/pack/index.ts';
import { makePack } from '../../tools/pack/make-pack.ts';
import type { PackPart } from '../../tools/pack/pack-part.ts';

export interface SampleOrder {
	readonly version: string;
	/** Folder that holds the packs. */
	readonly out: string;
	readonly key: KeyObject | null;
	readonly zip?: boolean;
	/** Changes or adds to the small site; `null` takes a file away. */
	readonly site?: Readonly<Record<string, string | null>>;
}

export const packKeys = (): { readonly publicKey: KeyObject; readonly privateKey: KeyObject } =>
	generateKeyPairSync('ed25519');

/** A whole pack of a small site, every file of which says its version. */
export async function samplePack({
	version,
	out,
	key,
	zip = false,
	site = {}
}: SampleOrder): Promise<string> {
	const files = new Map<string, string | null>([
		['index.html', page(version)],
		['kiosk/index.html', page(version)],
		['hi/index.html', page(version)],
		['service-worker.js', `// ${version}`],
		['manifest.webmanifest', `{"name":"${version}"}`],
		['pictures/tea-stall.svg', `<svg xmlns="http://www.w3.org/2000/svg"><!-- ${version} --></svg>`],
		['_app/immutable/assets/0.css', `/* ${version} */`],
		['_app/immutable/assets/letters.woff2', `letters of ${version}`],
		['narration/the-offer/hi.json', `{"of":"${version}"}`],
		['narration/packs/0123456789abcdef.mp3', `voices of ${version}`],
		...Array.from(
			{ length: 40 },
			(_, index) => [`_app/immutable/chunks/${index}.js`, `// ${version} ${index}`] as const
		),
		['narration/clips/0123456789abcdef.ogg', `sound of ${version}`],
		...Object.entries(site)
	]);
	const parts: PackPart[] = [...files].flatMap(([path, text]) =>
		text === null ? [] : [{ path: `site/${path}`, from: Buffer.from(text) }]
	);
	const made = await makePack({
		label: labelOf(version),
		parts,
		out,
		zip,
		key,
		onProgress: () => undefined
	});
	return made.place;
}

export function labelOf(version: string): PackLabel {
	return {
		version,
		madeOn: version.slice(0, 10),
		build: '0123456789ab',
		helplines: { count: 3, called: 1, checkedOn: '2026-03-15' },
		voices: { hi: ['common', 'the-offer'] }
	};
}

/** Puts a file, with its folders, where a test wants it. */
export async function put(folder: string, path: string, data: string | Uint8Array): Promise<void> {
	await mkdir(dirname(join(folder, path)), { recursive: true });
	await writeFile(join(folder, path), data);
}

function page(version: string): string {
	return `<!doctype html><title>Safar</title><p>${version}</p>`;
}
