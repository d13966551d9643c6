import createEspeak, { type EspeakWorker } from '@echogarden/espeak-ng-emscripten';
import type { SynthesisVoice } from '#lib/content/narration/voices.ts';

interface Engine {
	readonly worker: EspeakWorker;
	/** Puts the memory back as it was before the first word. */
	readonly reset: () => void;
}

/** Bytes of one sentence with its marks; the content gates end a line at a small part of it. */
const LONGEST_TEXT = 65_536;

let engine: Promise<Engine> | null = null;

/**
 * The synthesiser of this thread as it was when it began. Its state drifts from one call to the next, so its
 * memory is put back for each clip (5 ms): unlike a new module (60 ms, and slow until the browser engine has
 * compiled it again) it then also makes the same noise for the same text, however often and in whatever order.
 * Use it until the next call and no longer.
 */
export async function freshEspeak(voice: SynthesisVoice): Promise<EspeakWorker> {
	engine ??= openEngine();
	const { worker, reset } = await engine;
	reset();
	worker.set_voice(voice.name, '', 0, 0, 0);
	worker.set_rate(voice.rate);
	worker.set_pitch(voice.pitch);
	return worker;
}

async function openEngine(): Promise<Engine> {
	const module = await createEspeak({ print: ignore, printErr: ignore });
	const worker = new module.eSpeakNGWorker();
	// The place for texts is kept outside of that memory and grows at the call after a long one: it must have
	// its final size before the memory is copied. Nothing is called so, and an unknown name changes no voice.
	for (let call = 0; call < 2; call += 1) worker.set_voice('-'.repeat(LONGEST_TEXT), '', 0, 0, 0);
	const atFirst = module.HEAPU8.slice();
	return {
		worker,
		reset: () => {
			module.HEAPU8.set(atFirst);
			module.HEAPU8.fill(0, atFirst.length);
		}
	};
}

/** @throws when a text is longer than the place for texts */
export function assertSpeakable(text: string): void {
	if (Buffer.byteLength(text) >= LONGEST_TEXT) {
		throw new Error(`This sentence is too long for the voice: ${text.slice(0, 80)}…`);
	}
}

/** The engine prints its phoneme warnings; what goes wrong shows in the sound, which is checked. */
function ignore(): void {
	return undefined;
}
