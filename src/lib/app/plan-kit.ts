import { PlanDesk, type PlanCatalogue } from '#lib/state/plan/plan-desk.svelte.ts';
import type { App } from './app.ts';

/** The plan over this device's real stores. */
export async function openPlanDesk(app: App, catalogue: PlanCatalogue): Promise<PlanDesk> {
	const { classes, cohorts } = await app.openStores();
	return new PlanDesk({ classes, cohorts }, catalogue);
}
