import type { EspeakWorker } from '@echogarden/espeak-ng-emscripten';
import type { SpokenSentence } from '#lib/content/narration/sentences.ts';
import type { SynthesisVoice } from '#lib/content/narration/voices.ts';
import type { WordMarks } from '#lib/domain/narration/index.ts';
import { assertSpeakable, freshEspeak } from './espeak-voice.ts';
import { concatSounds, type Sound } from './sound.ts';
import { trimSilence } from './trim-silence.ts';

const ESPEAK_RATE = 22_050;
/** Long enough to hear that a thought has ended, short enough not to seem stuck. */
export const SENTENCE_PAUSE_MS = 300;

export interface SpokenSound extends Sound {
	/** Milliseconds from the start of `samples`. */
	readonly marks: WordMarks;
}

/**
 * Reads a line sentence by sentence, each trimmed, with a set pause between them.
 *
 * @throws when the voice says nothing: an unknown voice name is silent, not an error
 */
export async function synthesiseLine(
	sentences: readonly SpokenSentence[],
	voice: SynthesisVoice
): Promise<SpokenSound> {
	const espeak = await freshEspeak(voice);
	const pause = new Float32Array(Math.round((SENTENCE_PAUSE_MS / 1000) * ESPEAK_RATE));
	const parts: Float32Array[] = [];
	const marks: (readonly [number, number])[] = [];
	let samplesSoFar = 0;
	for (const sentence of sentences) {
		const spoken = speak(espeak, sentence);
		const { sound, leadMs } = trimSilence({ samples: spoken.samples, rate: ESPEAK_RATE });
		if (parts.length > 0) {
			parts.push(pause);
			samplesSoFar += pause.length;
		}
		const startMs = (samplesSoFar / ESPEAK_RATE) * 1000;
		for (const [word, ms] of spoken.marks) {
			marks.push([word, Math.round(startMs + Math.max(0, ms - leadMs))]);
		}
		parts.push(sound.samples);
		samplesSoFar += sound.samples.length;
	}
	const samples = concatSounds(parts);
	if (!samples.some((sample) => Math.abs(sample) > 0.01)) {
		throw new Error(`The voice ${voice.name} says nothing for: ${wordsOf(sentences)}`);
	}
	return { samples, rate: ESPEAK_RATE, marks };
}

function speak(
	espeak: EspeakWorker,
	{ firstWord, words }: SpokenSentence
): { readonly samples: Float32Array; readonly marks: WordMarks } {
	const chunks: Float32Array[] = [];
	const marks: (readonly [number, number])[] = [];
	const text = markUp(words, firstWord);
	assertSpeakable(text);
	espeak.synthesize(text, (samples, events) => {
		chunks.push(toFloat(samples));
		for (const { type, id, audio_position } of events) {
			if (type === 'mark') marks.push([Number(id), audio_position]);
		}
		return undefined;
	});
	return { samples: concatSounds(chunks), marks };
}

/** A loop, because `Float32Array.from` with a function takes ten times as long. */
function toFloat(samples: Int16Array): Float32Array {
	const floats = new Float32Array(samples.length);
	for (let index = 0; index < samples.length; index += 1) {
		floats[index] = (samples[index] ?? 0) / 32_768;
	}
	return floats;
}

/** One mark before each word: unlike word events they neither merge "of the" nor split a number. */
function markUp(words: readonly string[], firstWord: number): string {
	const marked = words.map((word, index) => `<mark name="${firstWord + index}"/>${escape(word)}`);
	return `<speak>${marked.join(' ')}</speak>`;
}

function escape(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function wordsOf(sentences: readonly SpokenSentence[]): string {
	return sentences.flatMap(({ words }) => words).join(' ');
}
