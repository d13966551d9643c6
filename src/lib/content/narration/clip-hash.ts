import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ClipHash } from '#lib/domain/shared/index.ts';
import { PIPELINE_VERSION } from './pipeline-version.ts';
import type { SpokenSentence } from './sentences.ts';
import type { SynthesisVoice } from './voices.ts';

/** What a clip is made from. */
export type ClipSource =
	| {
			readonly kind: 'synthesis';
			readonly voice: SynthesisVoice;
			readonly sentences: readonly SpokenSentence[];
	  }
	| {
			/** `human`: read by a person for this line. `imported`: another synthesiser's clip. */
			readonly kind: 'human' | 'imported';
			/** Path below the content folder. */
			readonly file: string;
			/** Hash of the file's bytes: `hashOf`. */
			readonly fileHash: string;
	  };

/**
 * The name of a clip, known before it is rendered: a hash of its inputs, never of its bytes, because the
 * synthesiser's state drifts and a cold build would make every phone download everything again.
 */
export function clipHash(source: ClipSource): ClipHash {
	switch (source.kind) {
		case 'synthesis': {
			const { name, rate, pitch } = source.voice;
			const layout = source.sentences.map(({ firstWord, words }) => [firstWord, ...words]);
			return hashOf(JSON.stringify(['synthesis', PIPELINE_VERSION, name, rate, pitch, layout]));
		}
		case 'human':
		case 'imported':
			return hashOf(JSON.stringify([source.kind, PIPELINE_VERSION, source.fileHash]));
	}
}

/** The text that a recording was read from, so that it goes stale when the line changes. */
export function textHash(displayText: string): string {
	return hashOf(displayText.normalize('NFC').trim().replace(/\s+/gu, ' '));
}

/** The first 16 hexadecimal digits of SHA-256. */
export function hashOf(input: string | Uint8Array): string {
	const bytes = typeof input === 'string' ? utf8ToBytes(input) : input;
	return bytesToHex(sha256(bytes)).slice(0, 16);
}
