import { HubFigures } from '#lib/adapters/hub/hub-figures.ts';

export type { Asked, NationFigures } from '#lib/adapters/hub/hub-figures.ts';
export {
	INDICATORS_PATH,
	publishedFigures,
	type PublishedFigures
} from '#lib/adapters/hub/published-figures.ts';

/** Reports of the hub that the page came from. */
export function openHubFigures(): HubFigures {
	return new HubFigures();
}
