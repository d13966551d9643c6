import { runBreathing } from '#lib/adapters/device/run-breathing.ts';
import { saveTextFile } from '#lib/adapters/device/save-file.ts';
import type { Releasable, SafeReport } from '#lib/domain/disclosure/index.ts';
import type { Cohort } from '#lib/domain/outcome/index.ts';
import type { ItemKey } from '#lib/domain/quiz/index.ts';
import type { ModuleSlug, SceneId, SpokenId } from '#lib/domain/shared/index.ts';
import { ReportDesk } from '#lib/state/report-desk.svelte.ts';
import type { App } from './app.ts';

/** The report over this device's real stores. `scenes`: every scene with choices, as a story's page shows them. */
export async function openReport(
	app: App,
	keys: readonly ItemKey[],
	scenes: readonly {
		readonly module: ModuleSlug;
		readonly scene: SceneId;
		readonly choices: readonly { readonly id: SpokenId }[];
	}[]
): Promise<ReportDesk> {
	const { cohorts, outcomes, tallies, groups } = await app.openStores();
	const offered = scenes.map(({ module, scene, choices }) => ({
		module,
		scene,
		choices: choices.map(({ id }) => id)
	}));
	return new ReportDesk(
		{ cohorts, outcomes, tallies, groups, run: runBreathing },
		{ keys, scenes: offered }
	);
}

/** Saves what the screen shows. The library that writes CSV comes with the first file only. */
export async function saveReport({ code }: Cohort, report: Releasable<SafeReport>): Promise<void> {
	const { reportCsv } = await import('#lib/adapters/export/report-csv.ts');
	saveTextFile(`safar-${code}.csv`, 'text/csv;charset=utf-8', reportCsv(report));
}
