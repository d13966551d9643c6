import type { Voice } from '#lib/domain/catalogue/index.ts';

/** How the synthesiser is set for one voice. */
export interface SynthesisVoice {
	/** espeak voice with variant: `hi+f2`. */
	readonly name: string;
	/** espeak's rate; 135 gives about 120 to 125 words a minute, pauses included. */
	readonly rate: number;
	/** espeak's pitch, 0 to 99; 50 is the variant's own. */
	readonly pitch: number;
}

/**
 * espeak voices by language. A language that is missing has no voice that may be used: Pashto, Dzongkha,
 * Dhivehi, Maithili, Bhojpuri and others would be spelled out letter by letter. English is `en`
 * (British; this engine build has no `en-gb`), spoken slowly: there is no Indian English voice.
 */
const ENGINE_VOICES: Readonly<Record<string, string>> = {
	en: 'en',
	hi: 'hi',
	bn: 'bn',
	ne: 'ne',
	ur: 'ur',
	ta: 'ta',
	te: 'te',
	si: 'si',
	mr: 'mr',
	or: 'or',
	as: 'as',
	pa: 'pa',
	gu: 'gu',
	kn: 'kn',
	ml: 'ml',
	fa: 'fa'
};

/** One variant per character voice, far enough apart in pitch to be told apart without a picture. */
const VARIANTS: Readonly<Record<Voice, { variant: string; rate: number; pitch: number }>> = {
	narrator: { variant: 'f2', rate: 135, pitch: 45 },
	woman: { variant: 'f5', rate: 138, pitch: 55 },
	man: { variant: 'm3', rate: 138, pitch: 50 },
	girl: { variant: 'Annie', rate: 140, pitch: 60 },
	boy: { variant: 'm7', rate: 140, pitch: 90 },
	'older-woman': { variant: 'f1', rate: 130, pitch: 30 },
	'older-man': { variant: 'm1', rate: 130, pitch: 35 }
};

/** `null`: no synthetic voice may speak this language; every line needs a human recording. */
export function synthesisVoice(locale: string, voice: Voice): SynthesisVoice | null {
	const engine = ENGINE_VOICES[locale];
	if (engine === undefined) return null;
	const { variant, rate, pitch } = VARIANTS[voice];
	return { name: `${engine}+${variant}`, rate, pitch };
}
