import createEspeak, { type EspeakWorker } from '@echogarden/espeak-ng-emscripten';
import { synthesisVoice } from '#lib/content/narration/voices.ts';

/** Phonemes as espeak prints them; a `Pronounce` of the content linter. */
export type Pronounce = (text: string, locale: string) => string;

/**
 * Opens the voice as a pronouncing dictionary (about 0.2 s). Give it spoken text, as `toSpokenWords` makes
 * it. `__` inside a word is a letter spelled out, `(en)` a change of language; a language without a voice
 * gives an empty text.
 */
export async function openPronouncer(): Promise<Pronounce> {
	const { eSpeakNGWorker } = await createEspeak({ print: ignore, printErr: ignore });
	const worker: EspeakWorker = new eSpeakNGWorker();
	let current = '';
	return (text, locale) => {
		const voice = synthesisVoice(locale, 'narrator');
		if (voice === null) return '';
		if (voice.name !== current) worker.set_voice(voice.name, '', 0, 0, 0);
		current = voice.name;
		return worker.synthesize_ipa(text).ipa.replace(/\s+/gu, ' ').trim();
	};
}

function ignore(): void {
	return undefined;
}
