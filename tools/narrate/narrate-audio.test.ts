import { mkdtemp, readFile, rm, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf, textHash } from '#lib/content/narration/clip-hash.ts';
import { clipsOf, packId } from '#lib/content/narration/clip-map.ts';
import type { NarrationContent, NarrationPlan } from '#lib/content/narration/narration-content.ts';
import { planClips } from '#lib/content/narration/plan-clips.ts';
import { narrated } from '#lib/content/narration/utterance.ts';
import { splitWords } from '#lib/content/narration/words.ts';
import type { ReadyManifest } from '#lib/server/narration/narration-library.ts';
import { readPack } from '#lib/schema/narration/read-pack.ts';
import { SAMPLE_CONTENT } from '#tests/fixtures/narration/sample-module.ts';
import { decodeSound } from './decode-sound.ts';
import { encodeOpus } from './encode-opus.ts';
import { integratedLoudness } from './loudness.ts';
import { openLibrary } from './open-narration.ts';
import { renderClip } from './render-clip.ts';
import { durationMs, peakDb, type Sound } from './sound.ts';

const TEXTS = {
	en: [
		'Salma has three new messages. The agent says: pay today and you fly on Friday!',
		'Call 1098. It is free, day and night.',
		'Why the hurry?'
	],
	hi: [
		'सलमा को तीन नए संदेश मिले हैं। एजेंट कहता है, आज पैसे दो और शुक्रवार को उड़ जाओ!',
		'1098 पर फ़ोन करें। कोई पैसा नहीं लगता।',
		'इतनी जल्दी क्यों?'
	]
} as const;
type Tested = keyof typeof TEXTS;

let folder = '';
const plans = new Map<Tested, NarrationPlan>();
const manifests = new Map<Tested, ReadyManifest>();
let renderedFirst = 0;

function planOf(locale: Tested, content: NarrationContent = SAMPLE_CONTENT): NarrationPlan {
	const lines = TEXTS[locale].map((text, index) => narrated(`first.${index + 1}`, text));
	const result = planClips('sample', locale, lines, content);
	if (!result.ok) throw new Error('no plan');
	return result.value;
}

function open(these: readonly NarrationPlan[]): ReturnType<typeof openLibrary> {
	return openLibrary(these, { contentDir: folder, cacheDir: join(folder, 'audio') });
}

function manifestOf(locale: Tested): ReadyManifest {
	const manifest = manifests.get(locale);
	if (!manifest) throw new Error('not rendered');
	return manifest;
}

function file(kind: string, name: string): Promise<Buffer> {
	return readFile(join(folder, 'audio', kind, name));
}

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'safar-narration-'));
	const both = (['en', 'hi'] as const).map((locale) => ({ locale, plan: planOf(locale) }));
	const { library, queue } = open(both.map(({ plan }) => plan));
	for (const { locale, plan } of both) {
		plans.set(locale, plan);
		manifests.set(locale, await library.needPack(plan, 'soon'));
	}
	renderedFirst = queue.rendered;
	await queue.close();
}, 60_000);

afterAll(async () => {
	await rm(folder, { recursive: true });
});

describe.each(['en', 'hi'] as const)('three lines in %s', (locale) => {
	it('sound as long as they say, at -16 LUFS, with no peak above -1 dBFS, on the phone', async () => {
		for (const { clip, durationMs: told } of manifestOf(locale).clips) {
			const sound = await decodeSound(await file('clips', `${clip}.ogg`), 'ogg');
			expect(Math.abs(durationMs(sound) - told)).toBeLessThan(25);
			expect(Math.abs(integratedLoudness(sound) + 16)).toBeLessThan(1.5);
			expect(peakDb(sound)).toBeLessThan(-1);
		}
	});

	it('have a mark for every displayed word, ascending and within the sound', () => {
		manifestOf(locale).clips.forEach(({ marks, durationMs: length }, index) => {
			const words = splitWords(TEXTS[locale][index] ?? '');
			expect(marks.map(([word]) => word)).toEqual(words.map((_, place) => place));
			const times = marks.map(([, ms]) => ms);
			expect(times).toEqual([...times].sort((a, b) => a - b));
			expect(times.at(-1)).toBeLessThan(length);
			expect(times[0]).toBeLessThan(60);
		});
	});

	it('give a helpline number the time that four digits take', () => {
		const marks = manifestOf(locale).clips[1]?.marks ?? [];
		const number = TEXTS[locale][1].split(' ').findIndex((word) => word.startsWith('1098'));
		const begin = marks[number]?.[1] ?? 0;
		const end = marks[number + 1]?.[1] ?? 0;
		expect(end - begin).toBeGreaterThan(900);
	});

	it('weigh less than 90 kB a minute in Opus and 270 kB in MP3', () => {
		const { clips, bytes } = manifestOf(locale);
		const minutes = clips.reduce((sum, clip) => sum + clip.durationMs, 0) / 60_000;
		expect(bytes.ogg / minutes).toBeLessThan(90_000);
		expect(bytes.mp3 / minutes).toBeLessThan(270_000);
	});

	it('come out of the pack byte for byte as they went in', async () => {
		for (const format of ['ogg', 'mp3'] as const) {
			const bytes = await file('packs', `${manifestOf(locale).id}.${format}.pack`);
			expect(bytes.length).toBe(manifestOf(locale).bytes[format]);
			const pack = readPack(bytes);
			const clips = pack.ok ? pack.value : [];
			expect(clips.map(({ clip }) => clip)).toEqual(
				manifestOf(locale).clips.map(({ clip }) => clip)
			);
			for (const { clip, bytes: part } of clips) {
				expect(Buffer.from(part).equals(await file('clips', `${clip}.${format}`))).toBe(true);
			}
		}
	});
});

it('names the pack before a single clip is rendered', () => {
	expect(manifestOf('en').id).toBe(packId(planOf('en')));
});

it('renders nothing when the same content is asked for again', async () => {
	expect(renderedFirst).toBe(6);
	const { library, queue } = open([...plans.values()]);
	for (const [locale, plan] of plans) {
		expect(await library.needPack(plan, 'soon')).toEqual(manifestOf(locale));
	}
	expect(queue.rendered).toBe(0);
	await queue.close();
});

it('renders only the line that changed', async () => {
	const lexicons = { en: [{ display: 'hurry', say: 'rush' }] };
	const changed = planOf('en', { ...SAMPLE_CONTENT, lexicons });
	const { library, queue } = open([changed]);
	await library.needPack(changed, 'soon');
	expect(queue.rendered).toBe(1);
	expect(clipsOf(changed).slice(0, 2)).toEqual(clipsOf(planOf('en')).slice(0, 2));
	await queue.close();
});

describe('a recording', () => {
	const NAME = 'recordings/en/first.3.opus';

	async function withRecording(readFrom: string): Promise<NarrationContent> {
		const rate = 24_000;
		const tone = Float32Array.from({ length: rate }, (_, index) =>
			index < 4800 ? 0 : 0.1 * Math.sin((2 * Math.PI * 440 * index) / rate)
		);
		const bytes = await encodeOpus({ samples: tone, rate }, { kilobits: 24, effort: 10 });
		await mkdir(join(folder, 'recordings', 'en'), { recursive: true });
		await writeFile(join(folder, NAME), bytes);
		const take = {
			pack: 'sample',
			locale: 'en',
			key: 'first.3',
			kind: 'human',
			file: NAME,
			fileHash: hashOf(bytes),
			textHash: textHash(readFrom)
		} as const;
		return { ...SAMPLE_CONTENT, recordings: [take] };
	}

	it('is heard in place of the computer voice, as loud, trimmed, and without word marks', async () => {
		const plan = planOf('en', await withRecording(TEXTS.en[2]));
		const { library, queue } = open([plan]);
		const manifest = await library.needPack(plan, 'soon');
		await queue.close();
		expect(manifest.humanShare).toBeCloseTo(1 / 3);
		const timing = manifest.clips[2];
		expect(timing?.marks).toEqual([]);
		expect(timing?.durationMs).toBeGreaterThan(800);
		expect(timing?.durationMs).toBeLessThan(900);
		const sound = await decodeSound(await file('clips', `${timing?.clip ?? ''}.ogg`), 'ogg');
		expect(Math.abs(integratedLoudness(sound) + 16)).toBeLessThan(1.5);
	});

	it('is stale, and the computer voice speaks, when the line was changed after it was read', async () => {
		const plan = planOf('en', await withRecording('Why hurry?'));
		expect(plan.stale).toEqual([{ key: 'first.3', file: NAME }]);
		expect(clipsOf(plan)).toEqual(clipsOf(planOf('en')));
	});
});

it('makes the same bytes of the same line, whatever the voice has said before', async () => {
	const [first, second] = planOf('en').clips;
	const [hindi] = planOf('hi').clips;
	if (!first || !second || !hindi) throw new Error('no clips');
	const before = await renderClip(first.source, folder);
	for (const { source } of [second, hindi]) await renderClip(source, folder);
	expect(await renderClip(first.source, folder)).toEqual(before);
});

it('refuses to make a clip with a voice that says nothing', async () => {
	const [planned] = planOf('en').clips;
	if (planned?.source.kind !== 'synthesis') throw new Error('no synthesis');
	const voice = { ...planned.source.voice, name: 'no-such-voice' };
	const mute = { ...planned, clip: 'ffffffffffffffff', source: { ...planned.source, voice } };
	const { library, queue } = open([{ ...planOf('en'), clips: [mute] }]);
	await expect(library.needClip(mute)).rejects.toThrow('says nothing');
	await queue.close();
});

describe('the loudness meter', () => {
	function sine(frequency: number, level: number, rate: number): Sound {
		const samples = Float32Array.from(
			{ length: 3 * rate },
			(_, index) => 10 ** (level / 20) * Math.sin((2 * Math.PI * frequency * index) / rate)
		);
		return { samples, rate };
	}

	it.each([24_000, 48_000])('reads a 997 Hz sine of -20 dBFS as -23 LUFS at %i Hz', (rate) => {
		// BS.1770: a 0 dBFS sine of 997 Hz in one channel reads -3.01.
		expect(Math.abs(integratedLoudness(sine(997, -20, rate)) + 23.01)).toBeLessThan(0.05);
	});

	it('does not count silence between sentences', () => {
		const { samples, rate } = sine(997, -20, 24_000);
		const padded = new Float32Array(samples.length * 2);
		padded.set(samples);
		expect(Math.abs(integratedLoudness({ samples: padded, rate }) + 23.01)).toBeLessThan(0.5);
	});
});
