/** `npm run narrate`: renders every clip that is missing, and the packs. */
import { join } from 'node:path';
import { SingleBar } from 'cli-progress';
import { clipsOf } from '#lib/content/narration/clip-map.ts';
import { textHash } from '#lib/content/narration/clip-hash.ts';
import type { NarrationPlan } from '#lib/content/narration/narration-content.ts';
import { NARRATE_USAGE, parseNarrateOptions, type NarrateOptions } from './narrate-options.ts';
import { loadPlans, openLibrary } from './open-narration.ts';
import { minutesOf, summaryTable, type PackSummary } from './summary-table.ts';

try {
	await narrate(parseNarrateOptions(process.argv.slice(2)));
} catch (reason) {
	console.error(reason instanceof Error ? reason.message : reason);
	console.error(`\nUsage: ${NARRATE_USAGE}`);
	process.exitCode = 1;
}

async function narrate(options: NarrateOptions): Promise<void> {
	if (options.hash !== null) {
		console.log(textHash(options.hash));
		return;
	}
	const contentDir = join(process.cwd(), 'content');
	const all = await loadPlans(contentDir, options.locales);
	const plans = all.filter(
		({ pack }) => options.pack === null || pack.split('.')[0] === options.pack
	);
	if (plans.length === 0) throw new Error(`There is no module "${options.pack ?? ''}".`);
	if (tellStale(plans) && options.release) {
		throw new Error('A release may not leave out recordings: record these lines again.');
	}
	await render(plans, contentDir);
}

function tellStale(plans: readonly NarrationPlan[]): boolean {
	const stale = plans.flatMap((plan) => plan.stale);
	for (const { file, key } of stale) {
		console.warn(
			`content/${file}:1: warning stale-recording: the text of ${key} has changed since it was read — record it again; until then the computer voice speaks.`
		);
	}
	return stale.length > 0;
}

async function render(plans: readonly NarrationPlan[], contentDir: string): Promise<void> {
	const started = performance.now();
	const cacheDir = join(process.cwd(), '.cache', 'audio');
	const { library, queue } = openLibrary(plans, { contentDir, cacheDir });
	const bar = new SingleBar({
		format: 'voices {bar} {value}/{total} clips, about {eta_formatted} left',
		noTTYOutput: false
	});
	bar.start(
		plans.reduce((sum, plan) => sum + clipsOf(plan).length, 0),
		0
	);
	const packs: PackSummary[] = [];
	try {
		for (const plan of plans) {
			const manifest = await library.needPack(plan, 'soon', () => {
				bar.increment();
			});
			packs.push({ pack: plan.pack, manifest });
		}
	} finally {
		bar.stop();
		await queue.close();
	}
	const seconds = (performance.now() - started) / 1000;
	const { user, system } = process.cpuUsage();
	const minutes = packs.reduce((sum, { manifest }) => sum + minutesOf(manifest), 0);
	console.log(summaryTable(packs));
	console.log(
		`${queue.rendered} clips rendered; ${minutes.toFixed(1)} minutes of sound; ${seconds.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of CPU.`
	);
}
