/**
 * Everything of the pipeline that changes what a clip sounds like. Part of every clip's name: raise
 * `recipe` when trimming, loudness, pauses or encoder settings change. The package versions are those of
 * `package.json`; a test holds them together.
 */
export const PIPELINE_VERSION = {
	recipe: 3,
	packages: {
		'@echogarden/espeak-ng-emscripten': '0.3.5',
		'@libav.js/variant-opus-af': '6.10.9',
		'wasm-media-encoders': '0.7.0'
	}
} as const;
