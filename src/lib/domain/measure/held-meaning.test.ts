import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome, Wave } from '../outcome/index.ts';
import type { ItemKey } from '../quiz/index.ts';
import { itemsOfTwoMeanings, meaningOf } from './held-meaning.ts';
import { indicatorReport } from './indicator-report.ts';

function key(id: string, version: number, changes: Partial<ItemKey> = {}): ItemKey {
	return {
		id,
		version,
		kind: 'choice',
		indicator: 'documents',
		reversed: false,
		options: [...'abc'].map((option) => ({ id: option, right: option === 'b' })),
		...changes
	};
}

let made = 0;
function outcome(wave: Wave, person: number, answers: Outcome['answers']): Outcome {
	made += 1;
	return {
		id: `0b0f3f0a-7c1e-4d52-9a37-${made.toString(16).padStart(12, '0')}`,
		schema: 1,
		cohort: '7H4K2MQX',
		instrument: { id: 'core', version: 1, form: wave === 'baseline' ? 'A' : 'B' },
		wave,
		setting: 'own',
		locale: 'hi',
		week: '2026-W47',
		link: String(person).padStart(22, 'x'),
		answers,
		content: 'c0ffee'
	};
}

describe('the meaning of a version', () => {
	it('is that of the first version of the chain that it belongs to', () => {
		const keys = [
			key('visa', 1),
			key('visa', 2, { sameMeaningAs: 1 }),
			key('visa', 3),
			key('visa', 4, { sameMeaningAs: 3 })
		];
		expect([1, 2, 3, 4].map((version) => meaningOf('visa', version, keys))).toEqual([1, 1, 3, 3]);
		expect(meaningOf('visa', 5, keys)).toBeNull();
	});

	it('is found whatever a register says', () => {
		fc.assert(
			fc.property(fc.array(fc.option(fc.nat(9)), { maxLength: 8 }), (same) => {
				const keys = same.map((sameMeaningAs, place) => key('visa', place + 1, { sameMeaningAs }));
				for (const { version } of keys) {
					const meaning = meaningOf('visa', version, keys);
					expect(meaning).not.toBeNull();
					expect(meaning ?? 0).toBeLessThanOrEqual(version);
				}
			})
		);
	});
});

describe('waves that were asked different versions', () => {
	const right = (item: string, version: number) => [{ item, version, option: 'b' }];
	const waves = (before: number, after: number) =>
		Array.from({ length: 30 }, (_, person) => [
			outcome('baseline', person, right('visa-a', before)),
			outcome('endline', person, right('visa-a', after))
		]).flat();
	const held = [
		key('visa-a', 1, { twin: 'visa-b' }),
		key('visa-a', 2, { twin: 'visa-b', sameMeaningAs: 1 }),
		key('visa-b', 1, { twin: 'visa-a' })
	];
	const changed = held.map((one) => ({ ...one, sameMeaningAs: null }));

	it('are compared where the meaning held', () => {
		const { people } = indicatorReport(waves(1, 2), held);
		expect(people.comparisons[0]).toMatchObject({ pairs: 30, points: 0 });
		expect(people.notCompared).toEqual([]);
	});

	it('are not compared where it did not, and each wave can still be read', () => {
		const { people } = indicatorReport(waves(1, 2), changed);
		expect(people.comparisons[0]).toMatchObject({ pairs: 0, comparability: 'nothing-compared' });
		expect(people.notCompared).toEqual(['visa-a', 'visa-b']);
		expect(people.rows.map(({ wave, right: count }) => [wave, count])).toEqual([
			['baseline', 30],
			['endline', 30]
		]);
		expect(people.notJudged).toBe(0);
	});

	it('are compared in an old cohort that knew one version only', () => {
		expect(indicatorReport(waves(1, 1), changed).people.comparisons[0]).toMatchObject({
			pairs: 30
		});
	});

	it('leave the twin out too: it was made to match what the item was', () => {
		const mixed = [
			outcome('baseline', 1, right('visa-a', 1)),
			outcome('baseline', 2, right('visa-a', 2)),
			outcome('endline', 1, right('visa-b', 1))
		];
		expect(itemsOfTwoMeanings(mixed, changed)).toEqual(['visa-a', 'visa-b']);
	});
});
