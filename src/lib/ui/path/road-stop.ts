import type { ModuleSlug } from '#lib/domain/shared/index.ts';
import type { StationId } from '#lib/domain/journey/index.ts';

/** What the road shows of one station. Plain data: it travels in page data. */
export interface RoadStop {
	readonly id: StationId;
	readonly href: string;
	readonly title: string;
	readonly minutes: number | null;
	/** Story or tool picture; a pictogram has another shape than a scene. */
	readonly picture: { readonly src: string; readonly kind: 'scene' | 'pictogram' } | null;
	/** Clip of its title. */
	readonly clip: string | null;
	/** The module, with the instrument whose questions may come before it; `null`: nothing is asked. */
	readonly asked: { readonly slug: ModuleSlug; readonly instrument: string } | null;
}
