import { describe, expect, it } from 'vitest';
import { sampleGroup, uuidOf } from '#tests/support/sample-groups.ts';
import { sampleItem } from '#tests/support/sample-items.ts';
import { handsReport } from '../measure/index.ts';
import { safeHands } from './safe-hands.ts';
import { tellerFor } from './teller.ts';

const keys = [sampleItem('choice', { id: 'visa-a' }), sampleItem('attitude', { id: 'rude' })];
const later = { wave: 'endline', round: uuidOf(2000) } as const;

describe('counts of rooms, as they may be told', () => {
	it('tell nothing of fewer people than the audience’s least', () => {
		const report = handsReport([sampleGroup(1, { b: 2 }, { present: 9 })], keys);
		const outside = safeHands(report, tellerFor('outside'));
		expect(outside.reach).toEqual([{ wave: 'baseline', rooms: 1, people: null }]);
		expect(outside.themes[0]?.waves[0]).toMatchObject({
			people: null,
			percent: null,
			low: null,
			none: null
		});
		expect(safeHands(report, tellerFor('trainer')).reach[0]?.people).toBe(9);
	});

	it('blur what all of a room feel, and hold the change back that would tell it', () => {
		const report = handsReport(
			[
				sampleGroup(1, { c: 10, d: 8 }, { item: 'rude' }),
				sampleGroup(2, { c: 4, d: 30 }, { ...later, item: 'rude' })
			],
			keys
		);
		const [theme] = safeHands(report, tellerFor('trainer')).themes;
		expect(theme?.waves[1]?.percent).toEqual({ percent: 90, edge: 'at-least' });
		expect(theme?.waves[1]?.low).toBeNull();
		expect(theme?.changes[0]).toEqual({ to: 'endline', comparability: 'compare', points: null });
	});

	it('tell a change in whole points with its interval', () => {
		const report = handsReport([sampleGroup(1, { b: 12 }), sampleGroup(2, { b: 27 }, later)], keys);
		expect(safeHands(report, tellerFor('trainer')).themes[0]?.changes).toEqual([
			{ to: 'endline', comparability: 'compare', points: { value: 44, low: 21, high: 61 } }
		]);
	});
});
