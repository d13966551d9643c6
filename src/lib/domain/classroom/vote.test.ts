import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countVotes, MOST_VOTES, openVote, readVotes, uncountVote, verdictOf } from './vote.ts';

const counted = (...places: readonly number[]) =>
	places.reduce((vote, place) => countVotes(vote, place, 1), openVote(3));

describe('a vote of a room', () => {
	it('is for the choice with most hands', () => {
		expect(verdictOf(counted(0, 1, 1, 2))).toEqual({ kind: 'most', place: 1 });
	});

	it('leaves a tie to whoever leads, with the choices that are level and no other', () => {
		expect(verdictOf(counted(0, 0, 2, 2, 1))).toEqual({ kind: 'tie', places: [0, 2] });
	});

	it('decides nothing before a hand is counted', () => {
		expect(verdictOf(openVote(3))).toEqual({ kind: 'none' });
	});

	it('takes back the hands that were counted one by one, the last first', () => {
		expect(uncountVote(counted(0, 1, 1)).counts).toEqual([1, 1, 0]);
		expect(uncountVote(openVote(2))).toEqual(openVote(2));
	});

	it('lets a number of the camera be put right by hand, and leaves out cards that mean no choice', () => {
		const read = readVotes(openVote(3), [4, 9, 0, 2]);
		expect(read.counts).toEqual([4, 9, 0]);
		expect(countVotes(read, 1, -1).counts).toEqual([4, 8, 0]);
	});

	it('never counts fewer than nobody, more than a hall holds, or for a choice that is not there', () => {
		const step = fc.tuple(fc.integer({ min: -2, max: 5 }), fc.integer({ min: -700, max: 700 }));
		fc.assert(
			fc.property(fc.array(step), (steps) => {
				const { counts } = steps.reduce(
					(vote, [place, by]) => countVotes(vote, place, by),
					openVote(3)
				);
				expect(counts).toHaveLength(3);
				expect(counts.every((count) => count >= 0 && count <= MOST_VOTES)).toBe(true);
			})
		);
	});
});
