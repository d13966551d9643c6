import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { ClipSource } from '#lib/content/narration/clip-hash.ts';
import type { WordMarks } from '#lib/domain/narration/index.ts';
import { decodeSound } from './decode-sound.ts';
import { encodeMp3 } from './encode-mp3.ts';
import { encodeOpus } from './encode-opus.ts';
import { FIRST_CEILING_DB, masterSound } from './master-sound.ts';
import { resample } from './resample.ts';
import { durationMs, peakDb, type Sound } from './sound.ts';
import { synthesiseLine } from './synthesise-line.ts';
import { trimSilence } from './trim-silence.ts';

interface Coding {
	/** Hertz. */
	readonly rate: number;
	/** Kilobits a second. */
	readonly kilobits: number;
	/** How hard Opus looks for a better way, 0 to 10. */
	readonly effort: number;
}

/**
 * docs/adr/0007 has the measurements. The computer voice: the rate at which a story is one download of 1 MB, and
 * below 14 kbit/s Opus leaves out what is above 8 kHz, so giving it no more is nearer to the sound and quicker.
 * A person's voice gains up to 24 kbit/s.
 */
const CODING = {
	synthesis: { rate: 16_000, kilobits: 9.6, effort: 6 },
	imported: { rate: 24_000, kilobits: 24, effort: 10 },
	human: { rate: 24_000, kilobits: 24, effort: 10 }
} as const satisfies Record<ClipSource['kind'], Coding>;

/** Above it the loudspeaker of a cheap phone, or its own resampling, distorts. */
const HEARD_CEILING_DB = -1;
/** Taken off beyond what was too much, so that one more round is enough. */
const SPARE_DB = 0.3;
/** A recording that no limiting brings down is better loud than gone. */
const LOWEST_CEILING_DB = -9;

export interface RenderedClip {
	readonly ogg: Uint8Array;
	readonly mp3: Uint8Array;
	readonly durationMs: number;
	readonly marks: WordMarks;
}

/** Speaks or reads in, trims, levels and encodes one clip. Recordings get no word marks: their line is lit as a whole. */
export async function renderClip(source: ClipSource, contentDir: string): Promise<RenderedClip> {
	const { sound, marks } = await takeSound(source, contentDir);
	const { mastered, ogg } = await encodeQuietly(sound, CODING[source.kind]);
	const length = Math.round(durationMs(mastered));
	return {
		ogg,
		mp3: await encodeMp3(mastered),
		durationMs: length,
		marks: marks.map(([word, ms]) => [word, Math.min(ms, length)])
	};
}

/**
 * How far coding overshoots depends on the noise in the sound, and the voice draws its noise anew in each
 * process: so the coded clip is heard again, and limited lower by as much as it is above the ceiling.
 */
async function encodeQuietly(
	sound: Sound,
	coding: Coding
): Promise<{ readonly mastered: Sound; readonly ogg: Uint8Array }> {
	const taken = resample(sound, coding.rate);
	let ceilingDb = FIRST_CEILING_DB;
	for (;;) {
		const mastered = masterSound(taken, ceilingDb);
		const ogg = await encodeOpus(mastered, coding);
		const overDb = peakDb(await decodeSound(ogg, 'ogg')) - HEARD_CEILING_DB;
		if (overDb < 0 || ceilingDb < LOWEST_CEILING_DB) return { mastered, ogg };
		ceilingDb -= overDb + SPARE_DB;
	}
}

async function takeSound(
	source: ClipSource,
	contentDir: string
): Promise<{ readonly sound: Sound; readonly marks: WordMarks }> {
	switch (source.kind) {
		case 'synthesis': {
			const { marks, ...sound } = await synthesiseLine(source.sentences, source.voice);
			return { sound, marks };
		}
		case 'human':
		case 'imported': {
			const bytes = await readFile(join(contentDir, source.file));
			const decoded = await decodeSound(bytes, extname(source.file).slice(1));
			return { sound: trimSilence(decoded).sound, marks: [] };
		}
	}
}
