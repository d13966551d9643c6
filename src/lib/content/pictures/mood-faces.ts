import type { Mood } from '#lib/domain/story/index.ts';

/** Parts of an Avataaars face. No tears and no screams: a character keeps its dignity in every mood. */
interface Face {
	readonly eyes: 'default' | 'happy' | 'squint' | 'side';
	readonly eyebrows:
		| 'defaultNatural'
		| 'raisedExcitedNatural'
		| 'sadConcernedNatural'
		| 'upDownNatural'
		| 'flatNatural';
	readonly mouth: 'twinkle' | 'smile' | 'serious' | 'sad' | 'disbelief';
}

/** What eyes, brows and mouth say for each mood. */
export const MOOD_FACES = {
	calm: { eyes: 'default', eyebrows: 'defaultNatural', mouth: 'twinkle' },
	smiling: { eyes: 'default', eyebrows: 'defaultNatural', mouth: 'smile' },
	happy: { eyes: 'happy', eyebrows: 'raisedExcitedNatural', mouth: 'smile' },
	worried: { eyes: 'default', eyebrows: 'sadConcernedNatural', mouth: 'serious' },
	sad: { eyes: 'default', eyebrows: 'sadConcernedNatural', mouth: 'sad' },
	surprised: { eyes: 'default', eyebrows: 'raisedExcitedNatural', mouth: 'disbelief' },
	thinking: { eyes: 'side', eyebrows: 'upDownNatural', mouth: 'serious' },
	firm: { eyes: 'default', eyebrows: 'flatNatural', mouth: 'serious' },
	hopeful: { eyes: 'default', eyebrows: 'raisedExcitedNatural', mouth: 'twinkle' },
	tired: { eyes: 'squint', eyebrows: 'defaultNatural', mouth: 'serious' }
} as const satisfies Record<Mood, Face>;
