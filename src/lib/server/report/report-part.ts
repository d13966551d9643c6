import type { ItemKey } from '#lib/domain/quiz/index.ts';
import type { HubContext, HubPart } from '../hub-context.ts';
import { CohortReports } from './cohort-reports.ts';
import { cohortRoutes } from './cohort-routes.ts';
import { LargeReports } from './large-reports.ts';
import { largeRoutes } from './large-routes.ts';
import { OpenUse } from './open-use.ts';
import { publicationRoutes } from './publication-routes.ts';
import { ReportWork } from './report-work.ts';
import { SumsShelf } from './sums-shelf.ts';

/** Reports of what is held. `keys`: one for each item and version that was ever asked. */
export function reportPart(context: HubContext, keys: readonly ItemKey[]): HubPart {
	const { store } = context;
	const shelf = new SumsShelf(store, keys);
	const work = new ReportWork(context, shelf);
	return {
		routes: [
			...cohortRoutes(store, new CohortReports(store, keys)),
			...largeRoutes(new LargeReports(shelf, new OpenUse(store, keys), keys)),
			...publicationRoutes(context, shelf, keys)
		],
		close: () => work.close()
	};
}
