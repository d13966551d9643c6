import { describe, expect, it } from 'vitest';
import { madeOutcomes } from '#tests/support/made-outcomes.ts';
import { sampleGroup } from '#tests/support/sample-groups.ts';
import { sha256 } from '#tests/support/hub-sender.ts';
import { ledgerOf, type Refusal } from './hub-ledger.ts';
import { halvesOf, planBatches, sentOf } from './plan-batches.ts';

const HUB = 'ab'.repeat(32);
const CARD = { records: 200, takesOpenUse: true };
const NOTHING = ledgerOf(HUB, [], []);
const noBearer = () => null;

describe('planBatches', () => {
	it('sends nothing that the hub has', () => {
		const [one, two] = madeOutcomes('K7QM2XYZ', 2);
		if (one === undefined || two === undefined) throw new Error('two were made');
		const ledger = {
			received: new Map([[one.id, { apart: false }]]),
			refused: NOTHING.refused
		};
		const batches = planBatches([one, two], ledger, CARD, noBearer, sha256);
		expect(batches.flatMap(({ records }) => records)).toEqual([two]);
	});

	it('puts one cohort with its own proof into a batch, people and rooms together', () => {
		const people = [...madeOutcomes('K7QM2XYZ', 2), ...madeOutcomes('M3PQ4RST', 1)];
		const room = sampleGroup(3, { a: 9 }, { cohort: 'K7QM2XYZ' });
		const bearer = (cohort: string | null) => `proof of ${String(cohort)}`;
		const batches = planBatches([...people, room], NOTHING, CARD, bearer, sha256);
		expect(
			batches.map(({ cohort, bearer: shown, records }) => [cohort, shown, records.length])
		).toEqual([
			['K7QM2XYZ', 'proof of K7QM2XYZ', 3],
			['M3PQ4RST', 'proof of M3PQ4RST', 1]
		]);
	});

	it('makes no batch larger than the hub takes, and none larger than the protocol allows', () => {
		const many = madeOutcomes('K7QM2XYZ', 450);
		const sizes = (records: number) =>
			planBatches(many, NOTHING, { ...CARD, records }, noBearer, sha256).map(
				(batch) => batch.records.length
			);
		expect(sizes(1_000)).toEqual([200, 200, 50]);
		expect(sizes(300)).toEqual([200, 200, 50]);
		expect(sizes(0)).toHaveLength(450);
	});

	it('gives the same records the same name, in whatever order they lie there', () => {
		const some = madeOutcomes('K7QM2XYZ', 3);
		const [one] = planBatches(some, NOTHING, CARD, noBearer, sha256);
		const [other] = planBatches([...some].reverse(), NOTHING, CARD, noBearer, sha256);
		expect(other).toEqual(one);
	});

	it('sends what may be taken another day last and in a batch of its own, and never what is unfit', () => {
		const [fresh, waiting, unfit] = madeOutcomes('K7QM2XYZ', 3);
		if (fresh === undefined || waiting === undefined || unfit === undefined)
			throw new Error('three were made');
		const refusal = (id: string, reason: Refusal['reason']) => ({
			hub: HUB,
			id,
			reason,
			where: ''
		});
		const ledger = ledgerOf(
			HUB,
			[],
			[refusal(waiting.id, 'unknown-cohort'), refusal(unfit.id, 'unfit')]
		);
		const batches = planBatches([waiting, unfit, fresh], ledger, CARD, noBearer, sha256);
		expect(batches.map(({ records }) => records)).toEqual([[fresh], [waiting]]);
	});
});

describe('halvesOf', () => {
	it('makes two batches of one that was too large, with names of their own', () => {
		const [batch] = planBatches(madeOutcomes('K7QM2XYZ', 5), NOTHING, CARD, noBearer, sha256);
		if (batch === undefined) throw new Error('there is a batch');
		const halves = halvesOf(batch, sha256);
		expect(halves?.map(({ records }) => records.length)).toEqual([3, 2]);
		expect(halves?.flatMap(({ records }) => records)).toEqual(batch.records);
		expect(new Set(halves?.map(({ offer }) => offer)).size).toBe(2);
	});

	it('cannot halve one record', () => {
		const [batch] = planBatches(madeOutcomes('K7QM2XYZ', 1), NOTHING, CARD, noBearer, sha256);
		expect(batch === undefined ? 'none' : halvesOf(batch, sha256)).toBeNull();
	});
});

describe('sentOf', () => {
	it('knows what goes without the proof of a group: it will be held apart', () => {
		const open = madeOutcomes('K7QM2XYZ', 1).map((one) => ({ ...one, cohort: null }));
		const apartOf = (records: readonly (typeof open)[number][]) =>
			planBatches(records, NOTHING, CARD, noBearer, sha256).map((one) => sentOf(one).apart);
		expect(apartOf(open)).toEqual([false]);
		expect(
			planBatches(madeOutcomes('K7QM2XYZ', 1), NOTHING, CARD, noBearer, sha256).map(
				(one) => sentOf(one).apart
			)
		).toEqual([true]);
	});
});
