/** The part of the package that narration uses; it ships no types. */
declare module '@echogarden/espeak-ng-emscripten' {
	export interface EspeakEvent {
		readonly type: string;
		/** Milliseconds from the start of the audio of one `synthesize` call. */
		readonly audio_position: number;
		/** Name of the mark, for `type: 'mark'`. */
		readonly id: string | number | undefined;
	}

	export interface EspeakWorker {
		/** 0 also for a voice that does not exist; then nothing is heard. */
		set_voice(name: string, language: string, gender: number, age: number, variant: number): number;
		set_rate(rate: number): void;
		set_pitch(pitch: number): void;
		/** Calls back with chunks of 16-bit mono samples and the events that fall into them. */
		synthesize(
			text: string,
			onChunk: (samples: Int16Array, events: readonly EspeakEvent[]) => boolean | undefined
		): void;
		synthesize_ipa(text: string): { readonly code: number; readonly ipa: string };
		/** Of the first clause only. `ptr`: where in `HEAPU8` a zero-terminated text stands until the next call. */
		convert_to_phonemes(text: string, asIpa: boolean): { readonly ptr: number };
	}

	export interface EspeakModule {
		readonly eSpeakNGWorker: new () => EspeakWorker;
		/** The engine's memory; another array after it has grown. */
		readonly HEAPU8: Uint8Array;
	}

	export interface EspeakOptions {
		readonly print?: (line: string) => void;
		readonly printErr?: (line: string) => void;
	}

	export default function createEspeak(options?: EspeakOptions): Promise<EspeakModule>;
}
