import { join } from 'node:path';
import { loadContent } from '#lib/content/load-content.ts';
import {
	describeNarrationProblem,
	planAll,
	withRecordings
} from '#lib/content/narration/site-narration.ts';
import type { NarrationPlan } from '#lib/content/narration/narration-content.ts';
import { formatProblem } from '#lib/content/problem.ts';
import { LOCALES, type Locale } from '#lib/domain/shared/index.ts';
import { AudioCache } from '#lib/server/narration/audio-cache.ts';
import {
	createNarrationHandler,
	type NarrationHandler
} from '#lib/server/narration/narration-handler.ts';
import { NarrationLibrary } from '#lib/server/narration/narration-library.ts';
import { RenderQueue } from '#lib/server/narration/render-queue.ts';
import { RenderPool } from './render-pool.ts';
import { UnfitContent } from './unfit-content.ts';

export interface NarrationFolders {
	readonly contentDir: string;
	/** Git-ignored; `.cache/audio` in the project. */
	readonly cacheDir: string;
}

/**
 * What every clip of a content folder is made from.
 *
 * @throws UnfitContent with every problem
 */
export async function loadPlans(
	contentDir: string,
	locales: readonly Locale[] = LOCALES
): Promise<readonly NarrationPlan[]> {
	const today = new Date().toISOString().slice(0, 10);
	const { content, problems } = await loadContent(contentDir, { today });
	const { narration, problems: recordingProblems } = await withRecordings(contentDir, content);
	const results = planAll(content, narration, locales);
	const told = [
		...[...problems, ...recordingProblems]
			.filter(({ severity }) => severity === 'error')
			.map(formatProblem),
		...results.flatMap((result) => (result.ok ? [] : result.problems.map(describeNarrationProblem)))
	];
	if (told.length > 0) throw new UnfitContent(told);
	return results.flatMap((result) => (result.ok ? [result.value] : []));
}

/** Cache, queue and threads for these plans. `close` ends the threads. */
export function openLibrary(
	plans: readonly NarrationPlan[],
	{ contentDir, cacheDir }: NarrationFolders
): { library: NarrationLibrary; cache: AudioCache; queue: RenderQueue } {
	const cache = new AudioCache(cacheDir);
	const queue = new RenderQueue(cache, new RenderPool(contentDir));
	return { library: new NarrationLibrary(plans, cache, queue), cache, queue };
}

/**
 * The handler that a server puts before the pages, for the project at `root`. Call `startBackground()` once
 * it listens; `close()` when it stops.
 *
 * @throws UnfitContent with every problem
 */
export async function openNarrationHandler(
	root: string
): Promise<{ handler: NarrationHandler; close(): Promise<void> }> {
	const contentDir = join(root, 'content');
	const folders = { contentDir, cacheDir: join(root, '.cache', 'audio') };
	const { library, cache, queue } = openLibrary(await loadPlans(contentDir), folders);
	const handler = createNarrationHandler({
		library,
		cache,
		onFailure: (reason) => {
			console.error(reason instanceof Error ? reason.message : reason);
		}
	});
	return { handler, close: () => queue.close() };
}
