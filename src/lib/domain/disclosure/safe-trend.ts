import type { Theme } from '../measure/index.ts';
import type { Wave } from '../outcome/index.ts';
import type { Trend } from '../pool/index.ts';
import type { Audience } from './audience.ts';
import type { SafeRow } from './safe-figures.ts';
import { safeRow } from './safe-rows.ts';
import { tellerFor } from './teller.ts';
import { toldInList } from './told-in-list.ts';

/** A trend as one audience may read it. Every `null` is a figure that is held back. */
export interface SafeTrend {
	readonly audience: Audience;
	readonly least: number;
	readonly months: readonly string[];
	readonly reach: readonly { readonly wave: Wave; readonly people: readonly (number | null)[] }[];
	readonly series: readonly (Theme & {
		readonly wave: Wave;
		readonly rows: readonly (SafeMonth | null)[];
	})[];
}

export type SafeMonth = Pick<SafeRow, 'people' | 'percent' | 'low' | 'high' | 'dontKnow'>;

/** The months of a series add up to what reports tell: a small month takes another with it. */
export function safeTrend({ months, reach, series }: Trend, audience: Audience): SafeTrend {
	const teller = tellerFor(audience);
	return {
		audience,
		least: teller.least,
		months,
		reach: reach.map(({ wave, people }) => {
			const told = toldInList(people, teller.least);
			return {
				wave,
				people: people.map((count, n) => (told[n] === true ? teller.count(count) : null))
			};
		}),
		series: series.map(({ indicator, kind, wave, rows }) => {
			const told = toldInList(
				rows.map(({ people }) => people),
				teller.least
			);
			return {
				...{ indicator, kind, wave },
				rows: rows.map((row, n) => {
					if (told[n] !== true || row.people === 0) return null;
					const { people, percent, low, high, dontKnow } = safeRow(row, teller);
					return { people, percent, low, high, dontKnow };
				})
			};
		})
	};
}
