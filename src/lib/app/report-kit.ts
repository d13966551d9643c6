import { runBreathing } from '#lib/adapters/device/run-breathing.ts';
import {
	canShareFile,
	saveFile,
	shareFile,
	type HandedFile
} from '#lib/adapters/device/hand-over-file.ts';
import type { Releasable, SafeReport } from '#lib/domain/disclosure/index.ts';
import type { Cohort } from '#lib/domain/outcome/index.ts';
import type { ItemKey } from '#lib/domain/quiz/index.ts';
import type { ItemId, ModuleSlug, SceneId, SpokenId } from '#lib/domain/shared/index.ts';
import { ReportDesk } from '#lib/state/report-desk.svelte.ts';
import type { App } from './app.ts';

export { canShareFile, saveFile, shareFile };

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
	const { cohorts, outcomes, tallies, groups, releases } = await app.openStores();
	const offered = scenes.map(({ module, scene, choices }) => ({
		module,
		scene,
		choices: choices.map(({ id }) => id)
	}));
	return new ReportDesk(
		{ cohorts, outcomes, tallies, groups, releases, run: runBreathing },
		{ keys, scenes: offered }
	);
}

/** Saves what the screen shows, for the team that knows the people. The library that writes CSV comes with the first file only. */
export async function saveReport({ code }: Cohort, report: Releasable<SafeReport>): Promise<void> {
	const { reportCsv } = await import('#lib/adapters/export/report-csv.ts');
	saveFile({ name: `safar-${code}-team.csv`, type: 'text/csv', content: reportCsv(report) });
}

/** What may be made of a report that was released, in the order of the buttons. */
export const RELEASE_FILES = ['xlsx', 'csv'] as const;
export type ReleaseFile = (typeof RELEASE_FILES)[number];

/** A file for somebody outside. `wordsOf`: what a question says, in the language of the page. */
export async function releaseFile(
	what: ReleaseFile,
	{ code }: Cohort,
	report: Releasable<SafeReport>,
	wordsOf: (item: ItemId, version: number) => string
): Promise<HandedFile> {
	const name = `safar-${code}-${report.value.audience}.${what}`;
	if (what === 'csv') {
		const { reportCsv } = await import('#lib/adapters/export/report-csv.ts');
		return { name, type: 'text/csv', content: reportCsv(report) };
	}
	const { reportXlsx } = await import('#lib/adapters/export/report-xlsx.ts');
	const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
	return { name, type, content: await reportXlsx(report, wordsOf) };
}
