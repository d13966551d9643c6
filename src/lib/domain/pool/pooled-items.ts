import type { ItemLine, SignsSeen } from '../measure/index.ts';
import { WAVES } from '../outcome/index.ts';
import type { ItemKey } from '../quiz/index.ts';
import { sumAt, sumName, type Sums } from './sums.ts';

/** Counts of every item that was asked, in the order of the keys. */
export function pooledItems(sums: Sums, keys: readonly ItemKey[]): readonly ItemLine[] {
	return keys.flatMap(({ id, version, indicator, kind }) => {
		const waves = WAVES.flatMap((wave) => {
			const numbers = sums.get(sumName('item', id, version, wave));
			if (numbers === undefined) return [];
			const [people = 0, right = 0, dontKnow = 0] = numbers;
			return [{ wave, people, right, dontKnow }];
		});
		return waves.length === 0
			? []
			: [{ item: id, version, indicator, kind, waves, statistics: null, hint: null }];
	});
}

export function pooledSigns(sums: Sums, keys: readonly ItemKey[]): readonly SignsSeen[] {
	const asked = keys.filter(({ kind }) => kind === 'signs');
	return WAVES.flatMap((wave) =>
		asked.flatMap(({ id, version, options }) => {
			const [people = 0] = sumAt(sums, 'signs', id, version, wave);
			if (people === 0) return [];
			const cards = options.map(({ id: option, right }) => {
				const [count = 0] = sumAt(sums, 'card', id, version, wave, option);
				return { option, fault: right ? ('missed' as const) : ('false-alarm' as const), count };
			});
			return [{ item: id, version, wave, people, cards }];
		})
	);
}
