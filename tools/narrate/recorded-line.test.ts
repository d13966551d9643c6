import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { textHash } from '#lib/content/narration/clip-hash.ts';
import { planClips } from '#lib/content/narration/plan-clips.ts';
import { readRecordings } from '#lib/content/narration/read-recordings.ts';
import { narrated } from '#lib/content/narration/utterance.ts';
import { SAMPLE_CONTENT } from '#tests/fixtures/narration/sample-module.ts';
import { renderClip } from './render-clip.ts';

const READ = 'Go home';
let folder = '';

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'safar-recorded-'));
	await mkdir(join(folder, 'recordings', 'en'), { recursive: true });
	await writeFile(join(folder, 'recordings/en/home.1.wav'), oneSecondWav());
});

afterEach(() => rm(folder, { recursive: true }));

/** 440 Hz at a tenth of full scale, 16 bit, mono, 24 kHz. */
function oneSecondWav(): Buffer {
	const rate = 24_000;
	const wav = Buffer.alloc(44 + 2 * rate);
	wav.write('RIFF', 0);
	wav.writeUInt32LE(36 + 2 * rate, 4);
	wav.write('WAVEfmt ', 8);
	wav.writeUInt32LE(16, 16);
	wav.writeUInt16LE(1, 20);
	wav.writeUInt16LE(1, 22);
	wav.writeUInt32LE(rate, 24);
	wav.writeUInt32LE(2 * rate, 28);
	wav.writeUInt16LE(2, 32);
	wav.writeUInt16LE(16, 34);
	wav.write('data', 36);
	wav.writeUInt32LE(2 * rate, 40);
	for (let index = 0; index < rate; index += 1) {
		wav.writeInt16LE(
			Math.round(3277 * Math.sin((2 * Math.PI * 440 * index) / rate)),
			44 + 2 * index
		);
	}
	return wav;
}

async function readWith(consent: boolean) {
	const manifest = `- { line: home.1, textHash: '${textHash(READ)}', consent: ${String(consent)}, licence: CC-BY-4.0, date: '2026-11-22' }\n`;
	await writeFile(join(folder, 'recordings/en/manifest.yaml'), manifest);
	return readRecordings(folder, { modules: [], itemSets: [], tools: [] });
}

async function planFor(shown: string) {
	const { recordings } = await readWith(true);
	const content = { ...SAMPLE_CONTENT, recordings };
	const planned = planClips('common', 'en', [narrated('home.1', shown)], content);
	if (!planned.ok) throw new Error('no plan');
	return planned.value;
}

it('makes a clip of the WAV that lies beside its manifest', async () => {
	const [planned] = (await planFor(READ)).clips;
	if (planned?.source.kind !== 'human') throw new Error('not the recording');
	const { ogg, durationMs, marks } = await renderClip(planned.source, folder);
	expect(Math.abs(durationMs - 1000)).toBeLessThan(40);
	expect(marks).toEqual([]);
	expect(Buffer.from(ogg.slice(0, 4)).toString()).toBe('OggS');
});

it('leaves a recording out, and names it, when the line was changed after it was read', async () => {
	const { clips, stale } = await planFor('Go home now');
	expect(stale).toEqual([{ key: 'home.1', file: 'recordings/en/home.1.wav' }]);
	expect(clips[0]?.source.kind).toBe('synthesis');
});

it('uses no voice of a person who has not agreed', async () => {
	const { recordings, problems } = await readWith(false);
	expect(recordings).toEqual([]);
	expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
});
