/** The part of the package that narration uses; its types are not found through its `exports`. */
declare module 'wasm-media-encoders' {
	export interface Mp3Encoder {
		configure(settings: { sampleRate: number; channels: 1 | 2; bitrate: number }): void;
		/** The result is overwritten by the next call: copy it. */
		encode(channels: readonly Float32Array[]): Uint8Array;
		finalize(): Uint8Array;
	}

	export function createMp3Encoder(): Promise<Mp3Encoder>;
}
