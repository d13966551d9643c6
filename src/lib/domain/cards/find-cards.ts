import type { CardAnswer, CardSeen } from './card-tally.ts';
import { darkSpots } from './dark-spots.ts';
import { distance, frameCorners, type Corners } from './frame-corners.ts';
import type { GreyPicture, Point } from './grey-picture.ts';
import { readFrame } from './read-frame.ts';
import { sharpenCorners } from './sharpen-corners.ts';

/** A card in a picture, with where it is. */
export interface CardFound extends CardSeen {
	readonly corners: Corners;
}

/** Cards that are turned so far that two edges are nearly as high as each other tell nothing (degrees). */
const MOST_TILT = 36;

/** All cards in one picture. Whose answer is not clear is left out. */
export function findCards(picture: GreyPicture): readonly CardFound[] {
	const found: CardFound[] = [];
	for (const { edge } of darkSpots(picture)) {
		const rough = frameCorners(edge);
		if (rough === null) continue;
		const corners = sharpenCorners(picture, rough);
		// Each darkness finds the same frame again.
		if (found.some((one) => isNear(one.corners, corners))) continue;
		const read = readFrame(picture, corners);
		const upper = upperSide(corners);
		if (read === null || upper === null) continue;
		// A card that was turned clockwise has its edges, A to D clockwise, one place further on.
		const answer = answerAt((((upper - read.turns) % 4) + 4) % 4);
		found.push({ card: read.card, answer, corners });
	}
	return found;
}

function isNear(one: Corners, other: Corners): boolean {
	const [a, b] = [middleOf(one), middleOf(other)];
	return distance(a, b) < 0.4 * distance(one[0], one[2]);
}

function answerAt(edge: number): CardAnswer {
	switch (edge) {
		case 1:
			return 1;
		case 2:
			return 2;
		case 3:
			return 3;
		default:
			return 0;
	}
}

/** The side, by its first corner, that looks up; `null`: none does clearly. */
function upperSide(corners: Corners): number | null {
	const middle = middleOf(corners);
	const tilts = corners.map((corner, n) => {
		const side = middleOf([corner, corners[(n + 1) % 4] ?? corner]);
		return (Math.abs(Math.atan2(side.x - middle.x, middle.y - side.y)) * 180) / Math.PI;
	});
	const least = Math.min(...tilts);
	return least > MOST_TILT ? null : tilts.indexOf(least);
}

function middleOf(points: readonly Point[]): Point {
	return {
		x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
		y: points.reduce((sum, { y }) => sum + y, 0) / points.length
	};
}
