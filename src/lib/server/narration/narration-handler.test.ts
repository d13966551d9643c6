import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request as httpRequest, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NarrationPlan, PlannedClip } from '#lib/content/narration/narration-content.ts';
import { packId } from '#lib/content/narration/clip-map.ts';
import { planClips } from '#lib/content/narration/plan-clips.ts';
import { narrated } from '#lib/content/narration/utterance.ts';
import { parsePackManifest } from '#lib/schema/narration/parse-narration.ts';
import { SAMPLE_CONTENT } from '#tests/fixtures/narration/sample-module.ts';
import { AudioCache, type CachedClip } from './audio-cache.ts';
import { createNarrationHandler } from './narration-handler.ts';
import { NarrationLibrary } from './narration-library.ts';
import { RenderQueue, type ClipRenderer } from './render-queue.ts';

/** Makes a "sound" out of the text, one clip at a time, when the test lets it. */
class HandRenderer implements ClipRenderer {
	readonly hands = 1;
	readonly begun: string[] = [];
	readonly #open: { key: string; release: () => void }[] = [];
	free = true;

	async render({ key, clip, displayText }: PlannedClip): Promise<CachedClip> {
		this.begun.push(key);
		if (!this.free) {
			await new Promise<void>((resolve) => {
				this.#open.push({ key, release: resolve });
			});
		}
		if (displayText.includes('fails')) throw new Error('no voice today');
		const sound = new TextEncoder().encode(displayText);
		return { ogg: sound, mp3: sound, timing: { clip, durationMs: 1000, marks: [] } };
	}

	releaseAll(): void {
		this.free = true;
		for (const { release } of this.#open.splice(0)) release();
	}

	close(): Promise<void> {
		return Promise.resolve();
	}
}

function planOf(pack: string, texts: readonly string[]): NarrationPlan {
	const lines = texts.map((text, index) => narrated(`${pack}.${index + 1}`, text));
	const result = planClips(pack, 'en', lines, SAMPLE_CONTENT);
	if (!result.ok) throw new Error('no plan');
	return result.value;
}

const COMMON = planOf('common', ['Help', 'Home']);
const MODULE = planOf('the-offer', ['First line', 'Second line', 'Third line']);
const MORE = planOf('the-offer.more', ['Why is that so?']);
const BROKEN = planOf('broken', ['This fails']);

let folder = '';
let renderer: HandRenderer;
let queue: RenderQueue;
let server: Server;
let origin = '';
let startBackground: () => void;
let failures: unknown[] = [];

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'safar-handler-'));
	await writeFile(join(folder, 'secret.json'), '{}');
	renderer = new HandRenderer();
	failures = [];
	const cache = new AudioCache(join(folder, 'audio'));
	queue = new RenderQueue(cache, renderer);
	const library = new NarrationLibrary([COMMON, MODULE, MORE, BROKEN], cache, queue);
	const handler = createNarrationHandler({
		library,
		cache,
		onFailure: (reason) => {
			failures.push(reason);
		}
	});
	startBackground = handler.startBackground;
	server = createServer((request, response) => {
		handler(request, response, () => {
			response.writeHead(200).end('page');
		});
	});
	await new Promise<void>((resolve) => server.listen(0, resolve));
	const address = server.address();
	origin = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`;
});

afterEach(async () => {
	renderer.releaseAll();
	await new Promise((resolve) => server.close(resolve));
	await queue.close();
	await rm(folder, { recursive: true, maxRetries: 5 });
});

function clipOf(plan: NarrationPlan, index: number): string {
	return plan.clips[index]?.clip ?? '';
}

/** `fetch` would tidy `..` away before sending. */
function rawStatus(path: string): Promise<number> {
	return new Promise((resolve, reject) => {
		const sent = httpRequest(`${origin}/`, { path }, (response) => {
			response.resume();
			resolve(response.statusCode ?? 0);
		});
		sent.once('error', reject);
		sent.end();
	});
}

async function untilReady(pack: string): Promise<Response> {
	for (;;) {
		const response = await fetch(`${origin}/narration/${pack}/en.json`);
		if (response.status !== 202) return response;
		await response.text();
	}
}

describe('a clip', () => {
	it('that is known and missing is made at once, and kept for good', async () => {
		const url = `${origin}/narration/clips/${clipOf(MODULE, 0)}.ogg`;
		const first = await fetch(url);
		expect([first.status, await first.text()]).toEqual([200, 'First line']);
		expect(first.headers.get('content-type')).toBe('audio/ogg');
		expect(first.headers.get('cache-control')).toContain('immutable');
		await (await fetch(url)).text();
		expect(renderer.begun).toEqual(['the-offer.1']);
	});

	it('comes with its timing and as MP3', async () => {
		const timing = await fetch(`${origin}/narration/clips/${clipOf(MODULE, 0)}.json`);
		expect(await timing.json()).toMatchObject({ clip: clipOf(MODULE, 0), durationMs: 1000 });
		const mp3 = await fetch(`${origin}/narration/clips/${clipOf(MODULE, 0)}.mp3`);
		expect([mp3.headers.get('content-type'), await mp3.text()]).toEqual([
			'audio/mpeg',
			'First line'
		]);
	});

	it.each([
		['bytes=0-4', 206, 'First', 'bytes 0-4/10'],
		['bytes=6-', 206, 'line', 'bytes 6-9/10'],
		['bytes=-4', 206, 'line', 'bytes 6-9/10'],
		['bytes=6-99', 206, 'line', 'bytes 6-9/10'],
		['bytes=10-', 416, '', 'bytes */10'],
		['bytes=4-2', 200, 'First line', null],
		['bytes=0-1,3-4', 200, 'First line', null],
		['lines=1-2', 200, 'First line', null]
	])('answers the range %s with %i', async (range, status, body, contentRange) => {
		const url = `${origin}/narration/clips/${clipOf(MODULE, 0)}.ogg`;
		const response = await fetch(url, { headers: { range } });
		expect([response.status, await response.text()]).toEqual([status, body]);
		expect(response.headers.get('content-range')).toBe(contentRange);
	});

	it('that somebody waits for goes before every pack', async () => {
		renderer.free = false;
		startBackground();
		const waiting = fetch(`${origin}/narration/clips/${clipOf(MODULE, 2)}.ogg`);
		await (await fetch(`${origin}/narration/the-offer/en.json`)).text();
		renderer.releaseAll();
		expect((await waiting).status).toBe(200);
		expect(renderer.begun.slice(0, 2)).toEqual(['common.1', 'the-offer.3']);
	});

	it('that cannot be made is told to the operator, and the server goes on', async () => {
		const broken = await fetch(`${origin}/narration/clips/${clipOf(BROKEN, 0)}.ogg`);
		expect(broken.status).toBe(500);
		expect(failures).toEqual([new Error('no voice today')]);
		expect((await fetch(`${origin}/`)).status).toBe(200);
	});
});

describe('a pack', () => {
	it('says honestly how far its voices are, then gives its size and its files', async () => {
		renderer.free = false;
		const early = await fetch(`${origin}/narration/the-offer/en.json`);
		expect(early.status).toBe(202);
		expect(await early.json()).toEqual({ state: 'rendering', done: 0, total: 3 });
		expect(await rawStatus(`/narration/packs/${packId(MODULE)}.ogg.pack`)).toBe(404);
		renderer.releaseAll();
		const ready = await untilReady('the-offer');
		const manifest = parsePackManifest(await ready.json());
		if (!manifest.ok || manifest.value.state !== 'ready') throw new Error('not ready');
		const pack = await fetch(`${origin}/narration/packs/${manifest.value.id}.ogg.pack`);
		expect(pack.headers.get('cache-control')).toContain('immutable');
		expect((await pack.arrayBuffer()).byteLength).toBe(manifest.value.bytes.ogg);
	});

	it('that is only looked at is not made', async () => {
		const look = () => fetch(`${origin}/narration/the-offer/en.json?look`);
		for (let time = 0; time < 2; time += 1)
			expect(await (await look()).json()).toEqual({ state: 'rendering', done: 0, total: 3 });
		expect(renderer.begun).toEqual([]);
		await untilReady('the-offer');
		expect((await look()).status).toBe(200);
	});

	it('that is asked for goes before the packs that nobody asked for', async () => {
		renderer.free = false;
		startBackground();
		await (await fetch(`${origin}/narration/the-offer/en.json`)).text();
		renderer.releaseAll();
		await untilReady('the-offer');
		expect(renderer.begun.slice(0, 4)).toEqual([
			'common.1',
			'the-offer.1',
			'the-offer.2',
			'the-offer.3'
		]);
	});

	it('of a module is made and answered for apart from its other packs', async () => {
		const more = parsePackManifest(await (await untilReady('the-offer.more')).json());
		expect(more.ok && more.value.state === 'ready' && more.value.id).toBe(packId(MORE));
		expect(renderer.begun).toEqual(['the-offer.more.1']);
	});

	it('is made in the background without being asked for, and a broken one does not hold it up', async () => {
		startBackground();
		expect((await untilReady('common')).status).toBe(200);
		const manifest = await readFile(join(folder, 'audio', 'common', 'en.json'), 'utf8');
		expect(JSON.parse(manifest)).toMatchObject({ state: 'ready', locale: 'en' });
	});
});

describe('an address', () => {
	it.each([
		'/narration/clips/0000000000000000.ogg',
		'/narration/clips/secret.json',
		'/narration/../secret.json',
		'/narration/clips/../../secret.json',
		'/narration/clips/%2e%2e%2f%2e%2e%2fsecret.json',
		'/narration/..%2fsecret/en.json',
		'/narration/packs/0000000000000000.ogg.pack',
		'/narration/no-such-module/en.json',
		'/narration/the-offer/hi.json',
		'/narration/the-offer.less/en.json',
		'/narration/the-offer../en.json',
		'/narration/constructor/en.json',
		'/narration/'
	])('that no plan knows, such as %s, is not found', async (path) => {
		expect(await rawStatus(path)).toBe(404);
	});

	it('elsewhere is handed on', async () => {
		expect(await (await fetch(`${origin}/en/?x=/narration/`)).text()).toBe('page');
	});

	it('can only be read', async () => {
		const response = await fetch(`${origin}/narration/the-offer/en.json`, { method: 'POST' });
		expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
	});

	it('answers HEAD with the size and without the sound', async () => {
		const url = `${origin}/narration/clips/${clipOf(MODULE, 0)}.ogg`;
		const response = await fetch(url, { method: 'HEAD' });
		expect([response.headers.get('content-length'), await response.text()]).toEqual(['10', '']);
	});
});
