import type { InstrumentId, ModuleSlug, Named, ToolSlug } from '../shared/index.ts';
import type { AgeBand } from '../outcome/index.ts';
import type { CutId, PictureScene } from '../story/index.ts';
import type { Translated } from './fact.ts';
import type { Audience } from './module.ts';

/** Countries from which people set out and for which there is a module of their own, in the order of the cards. */
export const ORIGINS = ['in', 'np', 'bd', 'pk', 'lk'] as const;
export type Origin = (typeof ORIGINS)[number];

/** What the cards of the home page say of oneself: who one is, or where one goes. In the order of the cards. */
export const PLACES = ['student', 'inside', 'abroad', 'there', 'helper'] as const;
export type Place = (typeof PLACES)[number];

/** An ordered set of modules and tools, and an instrument, for an audience. */
export interface Programme {
	readonly id: ProgrammeId;
	readonly audience: Audience;
	/** The card of the home page that leads to it; `null`: none does (the kiosk has a home of its own). */
	readonly place: Place | null;
	/** No module of it is made for people older than these. Under 18 wherever children may go along it. */
	readonly ageBand: AgeBand;
	readonly name: Translated;
	/** One spoken sentence: what this road is for. */
	readonly summary: Translated;
	/** Shown on its card; without description, because the name stands below. */
	readonly picture: PictureScene;
	readonly steps: readonly [Step, ...Step[]];
	readonly instrument: InstrumentId;
}
export type ProgrammeId = Named<'programme'>;

export type Step =
	| { readonly kind: 'module'; readonly module: ModuleSlug; readonly cut: CutId | null }
	/** Another module for each country of origin. */
	| { readonly kind: 'by-country'; readonly modules: Readonly<Record<Origin, ModuleSlug>> }
	| { readonly kind: 'tool'; readonly tool: ToolSlug };

/** The modules of a programme, those of every country among them, each once. */
export function modulesOf({ steps }: Pick<Programme, 'steps'>): readonly ModuleSlug[] {
	const slugs = steps.flatMap((step) => {
		switch (step.kind) {
			case 'module':
				return [step.module];
			case 'by-country':
				return ORIGINS.map((origin) => step.modules[origin]);
			case 'tool':
				return [];
		}
	});
	return [...new Set(slugs)];
}

/** Whether the road is another one for each country of origin. */
export function asksOrigin({ steps }: Pick<Programme, 'steps'>): boolean {
	return steps.some(({ kind }) => kind === 'by-country');
}
