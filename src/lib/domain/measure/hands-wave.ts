import { peopleOfRooms } from '../group/index.ts';
import type { Wave } from '../outcome/index.ts';
import { groupBy } from '../shared/index.ts';
import type { JudgedHands } from './judged-hands.ts';
import { toPercent } from './to-percent.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** What rooms answered at one wave, to one item or to several of one theme. */
export interface HandsWave {
	readonly wave: Wave;
	readonly rooms: number;
	/** Of each sitting the most people that were present at one of the items. */
	readonly people: number;
	/** Right answers in a hundred people who were asked; who raised no hand is among the hundred. 0 to 1. */
	readonly share: number;
	readonly percent: number;
	/**
	 * 95 % Wilson interval in percent. Its n is the number of people, also where several items were asked: their
	 * answers are not independent, and counts do not tell by how much.
	 */
	readonly low: number;
	readonly high: number;
	/** In a hundred: no hand. */
	readonly nonePercent: number;
	/** A part of it was counted by cards. */
	readonly cards: boolean;
}

/** What a wave of rooms is made of; each number adds up over rooms. */
export interface HandsCounts {
	readonly rooms: number;
	readonly people: number;
	/** People at each item, added up. */
	readonly asked: number;
	readonly right: number;
	readonly none: number;
	/** Records that were counted by cards. */
	readonly cards: number;
}

/** `judged`: at least one record. */
export function handsWave(wave: Wave, judged: readonly JudgedHands[]): HandsWave {
	return handsWaveOf(wave, countHands(judged));
}

export function countHands(judged: readonly JudgedHands[]): HandsCounts {
	return {
		rooms: groupBy(judged, ({ group }) => group.round).size,
		people: peopleOfRooms(judged.map(({ group }) => group)),
		asked: sumOf(judged, ({ group }) => group.present),
		right: sumOf(judged, ({ right }) => right),
		none: sumOf(judged, (one) => one.none),
		cards: judged.filter(({ group }) => group.by === 'cards').length
	};
}

export function handsWaveOf(wave: Wave, counts: HandsCounts): HandsWave {
	const { rooms, people, asked } = counts;
	const share = asked === 0 ? 0 : counts.right / asked;
	const none = asked === 0 ? 0 : counts.none / asked;
	const interval = wilsonInterval(share * people, people) ?? { low: 0, high: 1 };
	return {
		wave,
		rooms,
		people,
		share,
		percent: toPercent(share, people),
		low: toPercent(interval.low, people),
		high: toPercent(interval.high, people),
		nonePercent: toPercent(none, people),
		cards: counts.cards > 0
	};
}

function sumOf(judged: readonly JudgedHands[], count: (one: JudgedHands) => number): number {
	return judged.reduce((sum, one) => sum + count(one), 0);
}
