import type { OptionId } from '../shared/index.ts';
import type { ItemKey } from './item-key.ts';

/** 4 is the most helpful attitude, 1 the least: a reversed item has been turned round. */
export type AttitudeDegree = 1 | 2 | 3 | 4;

const DEGREE_OF_FACE = new Map<OptionId, AttitudeDegree>([
	['a', 1],
	['b', 2],
	['c', 3],
	['d', 4]
]);
const TURNED = { 1: 4, 2: 3, 3: 2, 4: 1 } as const satisfies Record<AttitudeDegree, AttitudeDegree>;

/** `option` is one of the four faces, from "not at all" (`a`) to "very much" (`d`). */
export function scoreAttitude(item: ItemKey, option: OptionId): AttitudeDegree {
	const degree = DEGREE_OF_FACE.get(option) ?? 1;
	return item.reversed ? TURNED[degree] : degree;
}

/** The two upper faces: what a report counts as a helpful attitude. */
export function isHelpful(degree: AttitudeDegree): boolean {
	return degree >= 3;
}
