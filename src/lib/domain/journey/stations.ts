import { ORIGINS, type Origin, type Step } from '../catalogue/index.ts';
import type { ModuleSlug, Named, ToolSlug } from '../shared/index.ts';
import type { CutId } from '../story/index.ts';
import type { Path } from './path.ts';

/** Name under which a phone remembers that a station is done: `the-offer`, `the-offer/station`, `tool:fee-check`. */
export type StationId = Named<'station'>;

/** One stop of a path. */
export type Station =
	| {
			readonly kind: 'module';
			readonly id: StationId;
			readonly module: ModuleSlug;
			readonly cut: CutId | null;
			/** The country whose version this is; `null`: there is one for all. */
			readonly origin: Origin | null;
	  }
	| { readonly kind: 'tool'; readonly id: StationId; readonly tool: ToolSlug };

/** The stops of a path, in order. */
export function stationsOf({ programme, origin }: Path): readonly Station[] {
	return programme.steps.flatMap((step) => toStations(step, origin));
}

export function storyStation(module: ModuleSlug, cut: CutId | null): StationId {
	return cut === null ? String(module) : `${module}/${cut}`;
}

export function toolStation(tool: ToolSlug): StationId {
	return `tool:${tool}`;
}

function toStations(step: Step, origin: Origin | null): Station[] {
	switch (step.kind) {
		case 'module':
			return [storyAt(step.module, step.cut, null)];
		case 'by-country':
			return ORIGINS.filter((one) => one === origin).map((one) =>
				storyAt(step.modules[one], null, one)
			);
		case 'tool':
			return [{ kind: 'tool', id: toolStation(step.tool), tool: step.tool }];
	}
}

function storyAt(module: ModuleSlug, cut: CutId | null, origin: Origin | null): Station {
	return { kind: 'module', id: storyStation(module, cut), module, cut, origin };
}
