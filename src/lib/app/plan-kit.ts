import type { ClassRecord } from '#lib/domain/session-plan/index.ts';
import type { ModuleSlug } from '#lib/domain/shared/index.ts';
import type { StoryState } from '#lib/domain/story/index.ts';
import { PlanDesk, type PlanCatalogue } from '#lib/state/plan/plan-desk.svelte.ts';
import type { App } from './app.ts';

/** The plan over this device's real stores. */
export async function openPlanDesk(app: App, catalogue: PlanCatalogue): Promise<PlanDesk> {
	const { classes, cohorts } = await app.openStores();
	return new PlanDesk({ classes, cohorts }, catalogue);
}

/** The class that is being taught on this device, and where it stopped in a story. */
export interface ClassPlace {
	readonly record: ClassRecord;
	/** `null`: it begins this story now. */
	readonly place: StoryState | null;
	/** A place that cannot be kept is lost with the page; the lesson goes on. */
	onScene(this: void, place: StoryState): void;
	onEnd(this: void): void;
}

/** `null`: no class is being taught; nothing is kept then. */
export async function openClassPlace(app: App, module: ModuleSlug): Promise<ClassPlace | null> {
	const { classes } = await app.openStores();
	const record = await classes.open();
	if (record === null) return null;
	// One after the other, so that the last place wins.
	let last: Promise<unknown> = Promise.resolve();
	const stop = (place: StoryState | null) => {
		last = last.then(() => classes.stopAt(place)).catch(() => undefined);
	};
	return {
		record,
		place: record.place?.module === module ? record.place : null,
		onScene: stop,
		onEnd: () => {
			stop(null);
		}
	};
}
