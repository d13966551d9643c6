import type { Wave } from '../outcome/index.ts';
import { WAVES } from '../outcome/index.ts';
import type { Place } from '../pool/index.ts';
import { LATER_WAVES } from '../pool/index.ts';
import type { Audience } from './audience.ts';
import { safeChange } from './safe-changes.ts';
import type { SafeChange } from './safe-figures.ts';
import { safeOverall, type SafeReport } from './safe-report.ts';
import { tellerFor, type Teller } from './teller.ts';
import { toldInList } from './told-in-list.ts';

/** Places as one audience may read them. A wave or a change that is held back is not there. */
export interface SafePlaces {
	readonly audience: Audience;
	readonly least: number;
	readonly places: readonly {
		/** `null`: nobody said it. */
		readonly name: string | null;
		readonly cohorts: number;
		readonly rows: SafeReport['overall']['rows'];
		readonly changes: readonly SafeChange[];
	}[];
	/** Waves and changes of places that stay out. */
	readonly heldBack: number;
}

/** The total of all places is told elsewhere: a small place takes another with it, wave by wave. */
export function safePlaces(places: readonly Place[], audience: Audience): SafePlaces {
	const teller = tellerFor(audience);
	const rows = toldByWave(WAVES, teller, (wave) =>
		places.map((place) => place.rows.find((row) => row.wave === wave)?.people ?? 0)
	);
	const changes = toldByWave(LATER_WAVES, teller, (wave) =>
		places.map((place) => place.changes.find(({ to }) => to === wave)?.pairs ?? 0)
	);
	const safe = places.map((place, n) => ({
		name: place.name,
		cohorts: place.cohorts,
		rows: place.rows
			.filter(({ wave, people }) => people > 0 && rows.get(wave)?.[n] === true)
			.map((row) => safeOverall(row, teller)),
		changes: place.changes
			.filter(({ to, pairs }) => pairs > 0 && changes.get(to)?.[n] === true)
			.map((change) => safeChange(change, teller))
	}));
	const said = (all: readonly Pick<Place, 'rows' | 'changes'>[]) =>
		all.reduce((sum, one) => sum + one.rows.length + one.changes.length, 0);
	const filled = places.map((place) => ({
		rows: place.rows.filter(({ people }) => people > 0),
		changes: place.changes.filter(({ pairs }) => pairs > 0)
	}));
	const shown = safe.reduce((sum, one) => sum + one.rows.length + one.changes.length, 0);
	return { audience, least: teller.least, places: safe, heldBack: said(filled) - shown };
}

function toldByWave(
	waves: readonly Wave[],
	{ least }: Teller,
	counts: (wave: Wave) => readonly number[]
): ReadonlyMap<Wave, readonly boolean[]> {
	return new Map(waves.map((wave) => [wave, toldInList(counts(wave), least)]));
}
