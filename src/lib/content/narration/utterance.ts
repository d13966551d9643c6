import type { Voice } from '#lib/domain/catalogue/index.ts';

/** Something that a learner sees and must be able to hear. */
export interface Utterance {
	readonly key: string;
	readonly displayText: string;
	readonly voice: Voice;
	/** Numbers in it that are dialled, whatever they look like. */
	readonly dialled?: readonly string[];
}

export function narrated(key: string, displayText: string): Utterance {
	return { key, displayText, voice: 'narrator' };
}
