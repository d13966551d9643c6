import { limitPeaks } from './limit-peaks.ts';
import { integratedLoudness } from './loudness.ts';
import type { Sound } from './sound.ts';

/** -16 LUFS on the phone: Opus takes away 0.3 to 1.6 LU of what counts most, the high end. */
const TARGET_LUFS = -15;
/** Where limiting begins: coding at 9.6 kbit/s mostly adds less than 2.5 dB, which ends below -1 dBFS. */
export const FIRST_CEILING_DB = -3.5;
/** A cough recorded next to a whisper must not be blown up without end. */
const MAX_GAIN_DB = 24;
const ROUNDS = 3;

/**
 * Every clip equally loud: gain to the target, peaks limited to `ceilingDb` (dBFS); measured again because
 * limiting takes some away.
 */
export function masterSound(sound: Sound, ceilingDb = FIRST_CEILING_DB): Sound {
	let gainDb = 0;
	let mastered = sound;
	for (let round = 0; round < ROUNDS; round += 1) {
		const missing = TARGET_LUFS - integratedLoudness(mastered);
		if (!Number.isFinite(missing)) return sound;
		gainDb = Math.min(MAX_GAIN_DB, gainDb + missing);
		mastered = limitPeaks(amplify(sound, gainDb), ceilingDb);
	}
	return mastered;
}

function amplify({ samples, rate }: Sound, gainDb: number): Sound {
	const gain = 10 ** (gainDb / 20);
	const louder = new Float32Array(samples.length);
	for (let index = 0; index < samples.length; index += 1) {
		louder[index] = (samples[index] ?? 0) * gain;
	}
	return { samples: louder, rate };
}
