import type { ModuleSlug } from '../shared/index.ts';
import { storyStation, type StationId } from './stations.ts';

/** The stops without those of some stories, whole or cut. Tools stay. */
export function withoutStories<Stop extends { readonly id: StationId }>(
	stops: readonly Stop[],
	hidden: readonly ModuleSlug[]
): readonly Stop[] {
	const isOf = (id: StationId, module: ModuleSlug) =>
		id === storyStation(module, null) || id.startsWith(`${module}/`);
	return stops.filter(({ id }) => !hidden.some((module) => isOf(id, module)));
}
