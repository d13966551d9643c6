import {
	handsChange,
	handsWaveOf,
	themesOf,
	type HandsCounts,
	type HandsReport,
	type HandsWave,
	type Theme
} from '../measure/index.ts';
import { WAVES, type Wave } from '../outcome/index.ts';
import type { ItemKey } from '../quiz/index.ts';
import { LATER_WAVES } from './sums-of-cohort.ts';
import { sumAt, sumName, type Sums } from './sums.ts';

/** What rooms answered, by theme. */
export function pooledHands(sums: Sums, keys: readonly ItemKey[]): HandsReport {
	const themes = themesOf(keys).filter(({ indicator, kind }) =>
		WAVES.some((wave) => sums.has(sumName('hands', indicator, kind, wave)))
	);
	return {
		reach: WAVES.flatMap((wave) => {
			const [rooms = 0, people = 0] = sumAt(sums, 'hands-reach', wave);
			return rooms === 0 ? [] : [{ wave, rooms, people }];
		}),
		themes: themes.map((theme) => {
			const baseline = waveAt(sums, 'hands-compared', theme, 'baseline');
			return {
				...theme,
				waves: WAVES.flatMap((wave) => waveAt(sums, 'hands', theme, wave)),
				changes: LATER_WAVES.flatMap((to) => {
					const [before] = baseline;
					const [after] = waveAt(sums, 'hands-compared', theme, to);
					return before === undefined || after === undefined
						? []
						: [handsChange(to, before, after)];
				}),
				questions: []
			};
		}),
		notJudged: sumAt(sums, 'hands-not-judged')[0] ?? 0
	};
}

/** One or none. */
function waveAt(
	sums: Sums,
	part: 'hands' | 'hands-compared',
	{ indicator, kind }: Theme,
	wave: Wave
): readonly HandsWave[] {
	const numbers = sumAt(sums, part, indicator, kind, wave);
	const [rooms = 0, people = 0, asked = 0, right = 0, none = 0, cards = 0] = numbers;
	const counts: HandsCounts = { rooms, people, asked, right, none, cards };
	return numbers.length === 0 ? [] : [handsWaveOf(wave, counts)];
}
