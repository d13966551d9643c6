import { describe, expect, it } from 'vitest';
import { itemsAsked } from '#lib/domain/outcome/index.ts';
import { sampleInstrument } from '#tests/support/scenario.ts';
import { steadyRng } from '#tests/support/steady-rng.ts';
import { formOfRoom } from './form-of-room.ts';
import { countOfNone } from './group-outcome.ts';
import { recordsOfRoom } from './room-records.ts';
import { currentRoomItem, handsLeft, openRoom, type RoomRound } from './room-round.ts';
import {
	changePresent,
	closeItem,
	endRoom,
	goBackInRoom,
	goToItem,
	leaveOut,
	raiseHands,
	takeCards
} from './room-steps.ts';

function room(present = 34): RoomRound {
	const opening = {
		cohort: '07QM2XYZ',
		country: null,
		wave: 'baseline',
		present,
		locale: 'hi'
	} as const;
	return openRoom(sampleInstrument, opening, steadyRng());
}
const left = (round: RoomRound) => {
	const item = currentRoomItem(round);
	return item === null ? null : handsLeft(item);
};

describe('a round of a room', () => {
	it('asks every item of the form but those of which several cards are ticked', () => {
		const asked = itemsAsked(sampleInstrument, 'A', null).map(({ id }) => id);
		expect(room().items.map(({ item }) => item)).toEqual(asked.filter((id) => id !== 'signs-a'));
	});

	it('takes whoever raised no hand for somebody who did not know or gave no answer', () => {
		const counted = closeItem(raiseHands(raiseHands(room(), 'a', 20), 'b', 9));
		const [record] = recordsOfRoom(counted, '2026-W47');
		expect(record?.counts).toEqual([
			{ option: 'a', count: 20 },
			{ option: 'b', count: 9 },
			{ option: 'c', count: 0 }
		]);
		expect(record === undefined ? null : countOfNone(record)).toBe(5);
	});

	it('never counts more hands than people, nor fewer than none', () => {
		const full = raiseHands(raiseHands(room(10), 'a', 7), 'b', 99);
		expect(currentRoomItem(full)?.counts).toEqual([7, 3, 0]);
		expect(left(full)).toBe(0);
		expect(currentRoomItem(raiseHands(full, 'c', -1))?.counts).toEqual([7, 3, 0]);
	});

	it('lets people come late, for this question and those behind it, and never go below who was counted', () => {
		const first = closeItem(raiseHands(room(10), 'a', 10));
		const later = changePresent(first, 5);
		expect(later.items.map(({ present }) => present)).toEqual([10, 15, 15, 15]);
		const counted = raiseHands(later, 'b', 12);
		expect(currentRoomItem(changePresent(counted, -9))?.present).toBe(12);
	});

	it('makes no record of what was left out, and none of what was not asked any more', () => {
		const ended = endRoom(leaveOut(raiseHands(closeItem(room()), 'a', 3)));
		expect(recordsOfRoom(ended, '2026-W47').map(({ item }) => item)).toEqual(['visa-a']);
		expect(currentRoomItem(ended)).toBeNull();
	});

	it('goes from a question that was put right straight back to the look through everything', () => {
		const done = [0, 1, 2, 3].reduce((round) => closeItem(round), room());
		expect(done.at).toBe(4);
		const mended = closeItem(raiseHands(goToItem(done, 1), 'd', 4));
		expect(mended.at).toBe(4);
		expect(goBackInRoom(goToItem(done, 0)).at).toBe(0);
	});

	it('takes what cards showed in place of hands, and says so', () => {
		const seen = takeCards(raiseHands(room(10), 'a', 2), [4, 5, 3]);
		expect(currentRoomItem(seen)).toMatchObject({ counts: [4, 5, 3], by: 'cards', present: 12 });
	});

	it('becomes the same records when it is saved twice', () => {
		const done = closeItem(room());
		expect(recordsOfRoom(done, '2026-W47')).toEqual(recordsOfRoom(done, '2026-W47'));
	});
});

describe('the form of a room', () => {
	it('is another one at each wave, and no form comes twice running', () => {
		const forms = sampleInstrument.waves.map((wave) =>
			formOfRoom('07QM2XYZ', sampleInstrument, wave)
		);
		expect(forms.slice(0, 2)).toEqual(['A', 'B']);
		expect(new Set(forms).size).toBe(4);
	});

	it('begins with A for some cohorts and with B for others, the same on every device', () => {
		expect(formOfRoom('17QM2XYZ', sampleInstrument, 'baseline')).toBe('B');
	});
});
