import { randomInt } from 'node:crypto';

/** Letters and digits that nobody mistakes for one another on paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const [GROUPS, IN_GROUP] = [4, 4];

/** Like `k7qm-x2dp-wh9c-tr4n`: 79 bits, to be read out once and changed. */
export function newPassword(): string {
	const group = () =>
		Array.from({ length: IN_GROUP }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
	return Array.from({ length: GROUPS }, group).join('-');
}
