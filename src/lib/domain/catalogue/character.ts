import type { CharacterId } from '../shared/index.ts';
import type { Translated } from './fact.ts';

export const VOICES = [
	'narrator',
	'woman',
	'man',
	'girl',
	'boy',
	'older-woman',
	'older-man'
] as const;
export type Voice = (typeof VOICES)[number];

/** Somebody in the stories: always the same looks, the same voice. */
export interface Character {
	readonly id: CharacterId;
	readonly name: Translated;
	readonly voice: Voice;
	/** Closed lists of the drawing kit, checked where pictures are composed. */
	readonly look: Readonly<Record<string, string>>;
}
