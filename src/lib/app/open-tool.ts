import { browserTimer } from '#lib/adapters/audio/browser-timer.ts';
import { LateNarration } from '#lib/adapters/audio/late-narration.ts';
import { COMMON_PACK, toolPack } from '#lib/domain/narration/index.ts';
import type { Locale, ToolSlug } from '#lib/domain/shared/index.ts';
import { isKeepable, type Tool, type ToolKeeper } from '#lib/domain/tool/index.ts';
import { NarrationSession } from '#lib/state/narration-session.svelte.ts';
import { ToolRun } from '#lib/state/tool/tool-run.svelte.ts';
import type { App } from './app.ts';

/** The voice of a tool's page. Nothing is fetched before it is asked for. */
export function openToolVoice(app: App, tool: ToolSlug, locale: Locale) {
	const voice = new LateNarration(() => app.openVoice([toolPack(tool), COMMON_PACK], locale));
	return { narration: new NarrationSession(voice, browserTimer), fetch: () => voice.fetch() };
}

/** One tool with the real parts of this device. Opens the database only for a tool that may be kept. */
export async function openToolRun(app: App, tool: Tool): Promise<ToolRun> {
	const run = new ToolRun({ tool, keeper: isKeepable(tool) ? await keeperOf(app) : null });
	await run.resume();
	return run;
}

/** Private mode and a device that goes round keep nothing; nor does a browser that forgets. */
async function keeperOf(app: App): Promise<ToolKeeper | null> {
	if (app.preferences().isPrivate) return null;
	const { tools, settings, forgetful } = await app.openStores();
	if (forgetful !== null || (await settings.read()).activeCohort !== null) return null;
	return tools;
}
