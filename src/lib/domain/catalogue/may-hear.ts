import { AGE_BANDS, type AgeBand } from '../outcome/index.ts';

/** Whether something that is made for `band` and older may be told where the youngest are of band `youngest`. */
export function mayHear(band: AgeBand, youngest: AgeBand): boolean {
	return AGE_BANDS.indexOf(band) <= AGE_BANDS.indexOf(youngest);
}
