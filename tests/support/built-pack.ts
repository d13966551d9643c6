import { readFileSync } from 'node:fs';
import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { SMOKE_LOCALES } from '../../tools/test/smoke-locales.ts';
import { loadPlans, openLibrary } from '../../tools/narrate/open-narration.ts';
import { makePack } from '../../tools/pack/make-pack.ts';
import type { PackPart } from '../../tools/pack/pack-part.ts';
import { siteParts } from '../../tools/pack/site-parts.ts';
import { chosenPlans, voiceParts } from '../../tools/pack/voice-parts.ts';
import { labelOf } from './sample-pack.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The language whose voices are in these packs. `npm test` has made them before. */
export const [PACKED_LOCALE] = SMOKE_LOCALES;

let parts: Promise<readonly PackPart[]> | null = null;

/**
 * A pack of the build that ships, with the voices of one story in one language.
 *
 * @param change puts other files in the place of some
 */
export async function builtPack(
	version: string,
	out: string,
	key: KeyObject | null,
	change: (part: PackPart) => PackPart = (part) => part
): Promise<string> {
	parts ??= builtParts();
	const made = await makePack({
		label: { ...labelOf(version), build: builtVersion() },
		parts: (await parts).map(change),
		out,
		zip: false,
		key,
		onProgress: () => undefined
	});
	return made.place;
}

async function builtParts(): Promise<readonly PackPart[]> {
	const folders = { contentDir: join(root, 'content'), cacheDir: join(root, '.cache', 'audio') };
	const plans = chosenPlans(await loadPlans(folders.contentDir, [PACKED_LOCALE]), ['the-offer']);
	const { library, cache, queue } = openLibrary(plans, folders);
	try {
		for (const plan of plans) await library.needPack(plan, 'soon');
	} finally {
		await queue.close();
	}
	return [...siteParts(join(root, 'build'), false), ...voiceParts(plans, cache, ['ogg'])];
}

function builtVersion(): string {
	const file = join(root, 'build', 'client', '_app', 'version.json');
	const data: unknown = JSON.parse(readFileSync(file, 'utf8'));
	return v.parse(v.object({ version: v.string() }), data).version;
}

/** Every page is there, and none comes to life: the script that starts them all breaks. */
export function breaksScript(part: PackPart): PackPart {
	const isStart = /\/_app\/immutable\/entry\/app\..+\.js$/.test(part.path);
	return isStart ? { ...part, from: Buffer.from("throw new Error('broken');\n") } : part;
}
