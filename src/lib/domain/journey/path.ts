import { asksOrigin, ORIGINS, type Origin, type Programme } from '../catalogue/index.ts';
import type { Named } from '../shared/index.ts';

/** Name and address of a path: `school`, `pre-departure`, `pre-departure-np`. */
export type PathId = Named<'path'>;

/** A programme as one person goes through it. */
export interface Path {
	readonly id: PathId;
	readonly programme: Programme;
	/** `null`: nobody asked, or not said yet; what depends on the country is then left out. */
	readonly origin: Origin | null;
}

/** Every path that there is: a programme that asks for the country has one for each, and one without. */
export function allPaths(programmes: readonly Programme[]): readonly Path[] {
	return programmes.flatMap((programme) => {
		const origins = asksOrigin(programme) ? [null, ...ORIGINS] : [null];
		return origins.map((origin) => ({ id: pathId(programme.id, origin), programme, origin }));
	});
}

export function pathId(programme: string, origin: Origin | null): PathId {
	return origin === null ? programme : `${programme}-${origin}`;
}
