import { COMMON_PACK, toolPack } from '#lib/domain/narration/index.ts';
import {
	humanManifestSchema,
	importedManifestSchema
} from '#lib/schema/narration/recording-manifest-schema.ts';
import type { Content } from '../content.ts';
import { listFolder, type FolderListing } from '../folder-listing.ts';
import { error, type Problem } from '../problem.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { hashOf } from './clip-hash.ts';
import type { Recording } from './recording.ts';

const SOUND_FILE = /\.(?:opus|ogg|wav|webm|flac)$/;
const MANIFEST = 'manifest.yaml';

/**
 * Recordings of all modules and of the interface: `modules/<m>/recordings/<locale>/<line>.opus` (`.ogg`,
 * `.wav`, `.webm`, `.flac`) for human takes, `imported` in place of `recordings` for clips of another
 * synthesiser, and the same folders at the top of the content folder for the common pack.
 */
export async function readRecordings(
	folder: string,
	content: Pick<Content, 'modules' | 'itemSets' | 'tools'>
): Promise<{ recordings: readonly Recording[]; problems: readonly Problem[] }> {
	const listing = await listFolder(folder);
	const recordings: Recording[] = [];
	const problems: Problem[] = [];
	const places = [
		...content.modules.map(({ folder: base, manifest }) => ({ base, pack: manifest.slug })),
		...content.itemSets.map(({ folder: base, instrument }) => ({ base, pack: instrument })),
		...content.tools.map(({ folder: base, tool }) => ({ base, pack: toolPack(tool.slug) })),
		{ base: '', pack: COMMON_PACK }
	];
	for (const { base, pack } of places) {
		for (const kind of ['human', 'imported'] as const) {
			const home = [base, kind === 'human' ? 'recordings' : 'imported'].filter(Boolean).join('/');
			for (const localeFolder of listing.foldersIn(home)) {
				const found = await readFolder(listing, { folder: localeFolder, pack, kind }, (problem) => {
					problems.push(problem);
				});
				recordings.push(...found);
			}
		}
	}
	return { recordings, problems };
}

interface Place {
	readonly folder: string;
	readonly pack: string;
	readonly kind: 'human' | 'imported';
}

async function readFolder(
	listing: FolderListing,
	{ folder, pack, kind }: Place,
	report: (problem: Problem) => void
): Promise<readonly Recording[]> {
	const manifestFile = `${folder}/${MANIFEST}`;
	const sounds = listing.files.filter(
		(file) => file.startsWith(`${folder}/`) && SOUND_FILE.test(file)
	);
	const entries = listing.has(manifestFile)
		? readYaml(
				{ file: manifestFile, text: new TextDecoder().decode(await listing.read(manifestFile)) },
				kind === 'human' ? humanManifestSchema : importedManifestSchema,
				report
			)
		: null;
	const remedy = `Add it to ${manifestFile} with line, textHash, consent, licence and date.`;
	const found: Recording[] = [];
	for (const file of sounds) {
		const key = file.slice(folder.length + 1).replace(SOUND_FILE, '');
		const entry = entries?.value.find(({ line }) => line === key);
		if (entry === undefined) {
			report(error(file, 1, 'recording', 'nothing tells who agreed to this recording', remedy));
			continue;
		}
		const fileHash = hashOf(await listing.read(file));
		const locale = folder.split('/').at(-1) ?? '';
		found.push({ pack, locale, key, kind, file, fileHash, textHash: entry.textHash });
	}
	for (const [index, { line }] of (entries?.value ?? []).entries()) {
		if (found.some(({ key }) => key === line)) continue;
		report(
			error(
				manifestFile,
				entries?.lineOf([index]) ?? 1,
				'recording',
				`there is no sound file for the line \`${line}\``,
				'Add the file beside the manifest, or take the entry out.'
			)
		);
	}
	return found;
}
