import type { AskWay, PlanModule } from './plan-wish.ts';

/** Minutes that a part needs at the least. */
export const LEAST = {
	firstWelcome: 4,
	welcome: 2,
	calm: 1,
	takeaways: 2,
	pause: 5,
	help: 2,
	closing: 2
} as const;

/** Up to here a part takes what time is left over: the talk first, because a story without one teaches less. */
export const MOST = { talk: 15, takeaways: 4, welcome: 6, closing: 5 } as const;

/** Lessons from this length on have a pause, and time to talk as the trainer's cards advise (10 to 15 minutes). */
const LONG = 90;

/** Seconds for one question, read aloud by the voice, and minutes to hand out what is needed. */
const ASKING = {
	hands: { seconds: 45, before: 0 },
	cards: { seconds: 30, before: 2 },
	phones: { seconds: 30, before: 3 },
	none: { seconds: 0, before: 0 }
} as const satisfies Record<AskWay, { readonly seconds: number; readonly before: number }>;

/** 0: nothing is asked. */
export function minutesToAsk(way: AskWay, items: number): number {
	if (way === 'none' || items === 0) return 0;
	const { seconds, before } = ASKING[way];
	return before + Math.ceil((items * seconds) / 60);
}

export function pauseOf(length: number): number {
	return length >= LONG ? LEAST.pause : 0;
}

/** Of the group questions after one story. */
export function leastTalk(length: number): number {
	return length >= LONG ? 10 : 5;
}

/** A story, the quiet minute where it asks for one, its group questions and what one takes with oneself. */
export function leastOf({ minutes, contentNote }: PlanModule, length: number): number {
	const calm = contentNote === 'none' ? 0 : LEAST.calm;
	return Math.ceil(minutes) + calm + leastTalk(length) + LEAST.takeaways;
}
