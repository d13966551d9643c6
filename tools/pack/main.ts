/** `npm run pack`: one folder or zip that holds the whole app and the voices that were chosen. See `PACK_USAGE`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SingleBar } from 'cli-progress';
import * as v from 'valibot';
import { loadContent } from '#lib/content/load-content.ts';
import { clipsOf } from '#lib/content/narration/clip-map.ts';
import type { NarrationPlan } from '#lib/content/narration/narration-content.ts';
import { bytesOf, nextVersion, type PackLabel } from '#lib/domain/pack/index.ts';
import { build } from '../build/build.ts';
import { isFresh } from '../build/stamp.ts';
import { loadPlans, openLibrary } from '../narrate/open-narration.ts';
import { checkedHelplines } from './checked-helplines.ts';
import { madeVersions } from './made-versions.ts';
import { makePack } from './make-pack.ts';
import { PACK_USAGE, parsePackOptions, type PackOptions } from './pack-options.ts';
import type { PackPart } from './pack-part.ts';
import { readPrivateKey } from './read-key.ts';
import { siteParts } from './site-parts.ts';
import { chosenPlans, voiceParts } from './voice-parts.ts';

const CONTENT = join(process.cwd(), 'content');

try {
	await main(parsePackOptions(process.argv.slice(2)));
} catch (problem) {
	console.error(problem instanceof Error ? problem.message : problem);
	console.error(`\nUsage: ${PACK_USAGE}`);
	process.exitCode = 1;
}

async function main(options: PackOptions): Promise<void> {
	// Before the long work: a key that cannot be used is told at once.
	const key =
		options.key === null
			? null
			: await readPrivateKey(options.key, process.env['SAFAR_KEY_PASSPHRASE']);
	const plans =
		options.locales.length === 0
			? []
			: chosenPlans(await loadPlans(CONTENT, options.locales), options.modules);
	if (!isFresh()) {
		console.log('Pages: something has changed since the last build, building (some minutes) ...');
		await build({ quiet: true });
	}
	const voices = await makeVoices(plans, options);
	const parts = [...siteParts('build', options.precompressed), ...voices];
	const label = await labelOf(plans, options);
	const bar = new SingleBar({ format: 'pack   {bar} {percentage} %', noTTYOutput: false });
	bar.start(1, 0);
	const made = await makePack({
		...options,
		label,
		parts,
		key,
		onProgress: (share) => {
			bar.update(share);
		}
	}).finally(() => {
		bar.stop();
	});
	tell(made.place, made.pack, key !== null);
}

/** Renders what is missing, which can take hours, and says how far it is. */
async function makeVoices(
	plans: readonly NarrationPlan[],
	{ formats }: PackOptions
): Promise<readonly PackPart[]> {
	const cacheDir = join(process.cwd(), '.cache', 'audio');
	const { library, cache, queue } = openLibrary(plans, { contentDir: CONTENT, cacheDir });
	const bar = new SingleBar({
		format: 'voices {bar} {value}/{total} clips, about {eta_formatted} left',
		noTTYOutput: false
	});
	bar.start(
		plans.reduce((sum, plan) => sum + clipsOf(plan).length, 0),
		0
	);
	try {
		for (const plan of plans) {
			await library.needPack(plan, 'soon', () => {
				bar.increment();
			});
		}
		return voiceParts(plans, cache, formats);
	} finally {
		bar.stop();
		await queue.close();
	}
}

async function labelOf(
	plans: readonly NarrationPlan[],
	{ locales, out }: PackOptions
): Promise<PackLabel> {
	const today = new Date().toISOString().slice(0, 10);
	const { content } = await loadContent(CONTENT, { today });
	return {
		version: nextVersion(today, madeVersions(out)),
		madeOn: today,
		build: builtVersion(),
		helplines: checkedHelplines(content.helplines, today),
		voices: Object.fromEntries(
			locales.map((locale) => [
				locale,
				plans.filter((plan) => plan.locale === locale).map(({ pack }) => pack)
			])
		)
	};
}

function builtVersion(): string {
	const file = join('build', 'client', '_app', 'version.json');
	const data: unknown = JSON.parse(readFileSync(file, 'utf8'));
	return v.parse(v.object({ version: v.string() }), data).version;
}

function tell(
	place: string,
	pack: Parameters<typeof bytesOf>[0] & PackLabel,
	signed: boolean
): void {
	const megabytes = (bytesOf(pack) / 1024 ** 2).toFixed(1);
	const { count, called, checkedOn } = pack.helplines;
	console.log(`${place}
  version ${pack.version}, ${pack.files.length} files, ${megabytes} MB
  helplines: ${count}, the oldest check is of ${checkedOn}; ${called} were called by a person
  ${
		signed
			? 'signed: kiosks that trust this key take it'
			: 'not signed: for laptops and servers; no kiosk takes it (--sign KEY)'
	}`);
}
