import { mayInterrupt } from './may-interrupt.ts';

/**
 * Whether results may begin to leave this device while such a page is opened: in no story and no quiz, whose lines are
 * their own, and on no page of a kiosk, which sends nothing of anybody; nor before a language is chosen.
 */
export function maySend(path: string): boolean {
	return /^\/[a-z]{2,3}\//.test(path) && mayInterrupt(path);
}
