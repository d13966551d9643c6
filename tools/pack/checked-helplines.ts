import type { Helpline, IsoDate } from '#lib/domain/catalogue/index.ts';
import type { PackLabel } from '#lib/domain/pack/index.ts';

/** How fresh the numbers of a pack are: by the one that was looked at longest ago. */
export function checkedHelplines(
	helplines: readonly Pick<Helpline, 'verifiedOn' | 'asOf'>[],
	today: IsoDate
): PackLabel['helplines'] {
	const days = helplines.map(({ verifiedOn, asOf }) => verifiedOn ?? asOf);
	return {
		count: helplines.length,
		called: helplines.filter(({ verifiedOn }) => verifiedOn !== null).length,
		checkedOn: days.reduce((oldest, day) => (day < oldest ? day : oldest), today)
	};
}
