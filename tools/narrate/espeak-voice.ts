import { readFile } from 'node:fs/promises';
import createEspeak, {
	type EspeakModule,
	type EspeakWorker
} from '@echogarden/espeak-ng-emscripten';
import type { SynthesisVoice } from '#lib/content/narration/voices.ts';

let languageData: Promise<ArrayBuffer> | null = null;
/** Held so that the engine's compiled code is kept and not made again for each module. */
let firstModule: EspeakModule | null = null;

/**
 * A synthesiser in a fresh module. Its state drifts from one call to the next, and only a new module resets
 * it (about 60 ms once the code is compiled), so each clip gets its own.
 */
export async function freshEspeak(voice: SynthesisVoice): Promise<EspeakWorker> {
	languageData ??= readLanguageData();
	const data = await languageData;
	const module = await createEspeak({
		getPreloadedPackage: () => data,
		print: ignore,
		printErr: ignore
	});
	firstModule ??= module;
	const worker = new module.eSpeakNGWorker();
	worker.set_voice(voice.name, '', 0, 0, 0);
	worker.set_rate(voice.rate);
	worker.set_pitch(voice.pitch);
	return worker;
}

async function readLanguageData(): Promise<ArrayBuffer> {
	const entry = import.meta.resolve('@echogarden/espeak-ng-emscripten');
	const bytes = await readFile(new URL('espeak-ng.data', entry));
	const data = new ArrayBuffer(bytes.length);
	new Uint8Array(data).set(bytes);
	return data;
}

/** The engine prints its phoneme warnings; what goes wrong shows in the sound, which is checked. */
function ignore(): void {
	return undefined;
}
