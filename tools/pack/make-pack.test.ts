import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planClips } from '#lib/content/narration/plan-clips.ts';
import { narrated } from '#lib/content/narration/utterance.ts';
import { readCarriedPack, readPackLabel } from '#lib/schema/pack/read-carried-pack.ts';
import { AudioCache } from '#lib/server/narration/audio-cache.ts';
import { buildPack } from '#lib/server/narration/build-pack.ts';
import { parseNarrationPath } from '#lib/server/narration/narration-path.ts';
import { SAMPLE_CONTENT } from '#tests/fixtures/narration/sample-module.ts';
import { labelOf, packKeys, put, samplePack } from '#tests/support/sample-pack.ts';
import { checkedHelplines } from './checked-helplines.ts';
import { madeVersions } from './made-versions.ts';
import { readMe } from './read-me.ts';
import { judgeSignature } from './signature.ts';
import { siteParts } from './site-parts.ts';
import { chosenPlans, voiceParts } from './voice-parts.ts';

const { publicKey, privateKey } = packKeys();
let folder = '';

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'safar-pack-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a pack as a folder', () => {
	it('lists every file that it holds, with its size and hash, and is signed', async () => {
		const place = await samplePack({ version: '2026-11-22.1', out: folder, key: privateKey });
		const list = await readFile(join(place, 'manifest.json'));
		const read = readCarriedPack(list);
		const files = read.ok ? read.value.files : [];
		const there = globSync('**/*.*', { cwd: place }).filter(
			(path) => !path.startsWith('manifest.')
		);
		expect(files.map(({ path }) => path).sort()).toEqual(there.sort());
		for (const { path, bytes, sha256 } of files) {
			const content = await readFile(join(place, path));
			expect(content.length).toBe(bytes);
			expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
		}
		const signature = await readFile(join(place, 'manifest.sig'));
		expect(judgeSignature(list, signature, publicKey)).toEqual({ verdict: 'good' });
	});

	it('tells the app inside which pack it is', async () => {
		const place = await samplePack({ version: '2026-11-22.1', out: folder, key: null });
		const label: unknown = JSON.parse(await readFile(join(place, 'site/pack.json'), 'utf8'));
		expect(readPackLabel(label)).toEqual({ ok: true, value: labelOf('2026-11-22.1') });
	});

	it('never takes the place of another of the same number', async () => {
		await samplePack({ version: '2026-11-22.1', out: folder, key: null });
		await expect(samplePack({ version: '2026-11-22.1', out: folder, key: null })).rejects.toThrow(
			'exists already'
		);
		await samplePack({ version: '2026-11-22.2', out: folder, key: null, zip: true });
		expect([...madeVersions(folder)].sort()).toEqual(['2026-11-22.1', '2026-11-22.2']);
	});

	it('is not made at all when a kiosk would refuse it', async () => {
		const site = { 'a.js': 'x', 'A.js': 'y', 'hi/with blank.html': 'z' };
		await expect(
			samplePack({ version: '2026-11-22.1', out: folder, key: null, site })
		).rejects.toThrow(/case: site\/A\.js[^]*unsafe: site\/hi\/with blank\.html/);
		expect(madeVersions(folder)).toEqual([]);
	});
});

describe('the site in a pack', () => {
	it('is what visitors are sent, without the server and its packed copies', async () => {
		await put(folder, 'client/_app/version.json', '{}');
		await put(folder, 'client/_app/version.json.br', 'x');
		await put(folder, 'prerendered/index.html', 'x');
		await put(folder, 'prerendered/hi/index.html', 'x');
		await put(folder, 'prerendered/hi/index.html.gz', 'x');
		await put(folder, 'server/index.js', 'x');
		await put(folder, 'handler.js', 'x');
		const paths = siteParts(folder, false).map(({ path }) => path);
		expect(paths).toEqual(['site/_app/version.json', 'site/hi/index.html', 'site/index.html']);
		expect(siteParts(folder, true)).toHaveLength(5);
	});

	it('is missed aloud when nothing is built', () => {
		expect(() => siteParts(folder, false)).toThrow('npm run build');
	});
});

describe('the voices in a pack', () => {
	function planOf(pack: string, texts: readonly string[]) {
		const lines = texts.map((text, index) => narrated(`${pack}.${index + 1}`, text));
		const result = planClips(pack, 'en', lines, SAMPLE_CONTENT);
		if (!result.ok) throw new Error('no plan');
		return result.value;
	}
	const PLANS = [
		planOf('common', ['Help']),
		planOf('kiosk', ['Finish']),
		planOf('core-short.questions', ['Who?']),
		planOf('the-offer', ['First', 'Second']),
		planOf('the-offer.questions', ['Second', 'Why?']),
		planOf('my-rights', ['Third'])
	];

	it('are those of the modules that were chosen, with the interface and what a kiosk says', () => {
		const chosen = chosenPlans(PLANS, ['the-offer']).map(({ pack }) => pack);
		const always = ['common', 'kiosk', 'core-short.questions'];
		expect(chosen).toEqual([...always, 'the-offer', 'the-offer.questions']);
		expect(chosenPlans(PLANS, null)).toEqual(PLANS);
		expect(() => chosenPlans(PLANS, ['the-ofer'])).toThrow('no module the-ofer');
	});

	it('stand at the addresses at which the app asks for them, each once', async () => {
		const cache = new AudioCache(folder);
		for (const plan of PLANS) {
			for (const { clip } of plan.clips) {
				const sound = Buffer.from(clip);
				const timing = { clip, durationMs: 5, marks: [] };
				await cache.writeClip({ ogg: sound, mp3: sound, timing });
			}
			await buildPack(plan, cache);
		}
		const both = voiceParts(PLANS, cache, ['ogg', 'mp3']);
		const paths = both.map(({ path }) => path);
		expect(new Set(paths).size).toBe(paths.length);
		for (const path of paths) {
			expect(parseNarrationPath(path.replace(/^site/, '')), path).not.toBeNull();
		}
		// 6 lists; in both formats 6 packs and 7 clips ("Second" is said in two packs), each clip with its timing.
		expect(paths).toHaveLength(6 + 2 * 6 + 7 * 3);
		expect(paths).toContain('site/narration/the-offer.questions/en.json');
		expect(voiceParts(PLANS, cache, ['ogg']).some(({ path }) => path.endsWith('mp3'))).toBe(false);
		for (const { from } of both) {
			expect(typeof from === 'string' && (await readFile(from)).length).toBeGreaterThan(0);
		}
	});
});

describe('what a pack says of itself', () => {
	it('gives the helpline that was checked longest ago, by call or by source', () => {
		const lines = [
			{ verifiedOn: '2026-11-01', asOf: '2019-01-01' },
			{ verifiedOn: null, asOf: '2026-03-15' }
		];
		expect(checkedHelplines(lines, '2026-11-22')).toEqual({
			count: 2,
			called: 1,
			checkedOn: '2026-03-15'
		});
	});

	it('warns on the stick itself of silent languages, plain HTTP and a missing signature', () => {
		const text = readMe(labelOf('2026-11-22.1'), false);
		expect(text).toContain('Voices inside: hi. Text only: en, bn, ne, ur.');
		expect(text).toContain('no kiosk takes it');
		expect(text).toContain('can NOT keep Safar');
		expect(text).toContain('2026-03-15');
	});
});
