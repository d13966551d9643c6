import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PackRefusal } from '#lib/domain/pack/index.ts';
import { packKeys, put, samplePack } from '#tests/support/sample-pack.ts';
import { fingerprint, signBytes } from '../pack/signature.ts';
import { isWhole } from './check-folder.ts';
import { keyOnBox } from './key-on-box.ts';
import { loadInstalled } from './installed-file.ts';
import { refusalWords } from './refusal-words.ts';
import { updateBox, type UpdateOrder, type Updated } from './update-box.ts';

const { publicKey, privateKey } = packKeys();
const OLD = '2026-11-01.1';
const NEW = '2026-11-22.1';
const SERVE = [process.execPath, 'tools/kiosk-box/main.ts', 'serve'] as const;

const ORDER = { trusted: publicKey, serve: SERVE, running: null, browser: null, tryAt: 0 } as const;

let folder = '';
let box = '';
let stick = '';
let boxOfOld = '';

beforeAll(async () => {
	boxOfOld = await mkdtemp(join(tmpdir(), 'safar-old-box-'));
	const from = await samplePack({ version: OLD, out: boxOfOld, key: privateKey });
	const into = join(boxOfOld, 'box');
	const first = await updateBox({ ...ORDER, from, into, onStep: () => undefined });
	if (first.outcome !== 'updated') throw new Error('A new box takes no pack.');
}, 120_000);
afterAll(() => rm(boxOfOld, { recursive: true }));
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'safar-box-'));
	box = join(folder, 'box');
	stick = join(folder, 'stick');
});
afterEach(() => rm(folder, { recursive: true }));

const update = (more: Partial<UpdateOrder> = {}): Promise<Updated> =>
	updateBox({ ...ORDER, from: stick, into: box, onStep: () => undefined, ...more });

const make = (version: string, more: Partial<Parameters<typeof samplePack>[0]> = {}) =>
	samplePack({ version, out: stick, key: privateKey, ...more });

/** A box on which the old pack runs, and a stick with the new one. */
async function boxWithOld(): Promise<string> {
	await cp(join(boxOfOld, 'box'), box, { recursive: true });
	return make(NEW);
}

async function expectRefused(wanted: PackRefusal | { readonly why: string }): Promise<void> {
	const updated = await update();
	const refusal = updated.outcome === 'refused' ? updated.refusal : updated;
	expect(refusal).toMatchObject(wanted);
	const installed = await loadInstalled(box);
	expect(installed).toMatchObject({ current: OLD, onTrial: false });
	expect(typeof installed !== 'string' && (await isWhole(box, installed, 'contents'))).toBe(true);
	expect(await readdir(join(box, 'versions'))).toEqual([OLD]);
}

/** @returns the file as it was */
async function changeAByte(file: string): Promise<Uint8Array> {
	const whole = await readFile(file);
	const changed = Buffer.from(whole);
	const middle = Math.floor(whole.length / 2);
	changed[middle] = (whole[middle] ?? 0) ^ 1;
	await writeFile(file, changed);
	return whole;
}

describe('a kiosk that is brought a pack', () => {
	it.each([false, true])('runs the new one and keeps the old one (zip: %s)', async (zip) => {
		const first = await make(OLD, { out: join(folder, 'first'), zip });
		expect((await update({ from: first })).outcome).toBe('updated');
		await make(NEW, { zip });
		expect((await update()).outcome).toBe('updated');
		const installed = await loadInstalled(box);
		expect(installed).toMatchObject({ current: NEW, previous: { current: OLD }, onTrial: false });
		expect(typeof installed !== 'string' && (await isWhole(box, installed, 'contents'))).toBe(true);
		expect((await update()).outcome).toBe('same');
	});

	it('keeps one old pack, not all that it ever had', async () => {
		for (const day of ['2026-01-01.1', '2026-02-01.1', '2026-03-01.1']) {
			expect((await update({ from: await make(day) })).outcome).toBe('updated');
		}
		expect((await readdir(join(box, 'versions'))).sort()).toEqual(['2026-02-01.1', '2026-03-01.1']);
	});

	it('takes the newest of a stick that bears several, and passes over what systems leave on sticks', async () => {
		const place = await make('2026-11-22.9');
		await make('2026-11-22.10');
		await make('2026-11-22.11', { key: null });
		await make('2026-11-22.12', { key: packKeys().privateKey });
		await put(place, 'site/.DS_Store', 'x');
		await put(stick, 'System Volume Information/x', 'x');
		await put(stick, '._safar-2026-11-22.10', 'x');
		expect(await update()).toMatchObject({
			outcome: 'updated',
			pack: { version: '2026-11-22.10' }
		});
	});
});

describe('a pack that is not as it was signed', () => {
	it('is refused at one changed byte in any kind of file', async () => {
		const place = await boxWithOld();
		const list = await readFile(join(place, 'manifest.json'), 'utf8');
		const paths = [...list.matchAll(/"path": "(.+)"/g)].flatMap(([, path]) => path ?? []);
		const kinds = new Map(paths.map((path) => [extname(path), path]));
		expect([...kinds.keys()].sort()).toEqual([
			'.css',
			'.html',
			'.js',
			'.json',
			'.mp3',
			'.ogg',
			'.svg',
			'.txt',
			'.webmanifest',
			'.woff2'
		]);
		for (const path of kinds.values()) {
			const whole = await changeAByte(join(place, path));
			await expectRefused({ why: 'changed', where: path });
			await writeFile(join(place, path), whole);
		}
		const whole = await changeAByte(join(place, 'manifest.json'));
		await expectRefused({ why: 'tampered' });
		await writeFile(join(place, 'manifest.json'), whole);
		await changeAByte(join(place, 'manifest.sig'));
		const updated = await update();
		const why = updated.outcome === 'refused' ? updated.refusal.why : updated.outcome;
		expect(['tampered', 'unsigned']).toContain(why);
	});

	it('is refused when a file breaks off', async () => {
		const place = await boxWithOld();
		await truncate(join(place, 'site/narration/clips/0123456789abcdef.ogg'), 3);
		await expectRefused({ why: 'cut-off', where: 'site/narration/clips/0123456789abcdef.ogg' });
	});

	it('is refused when a file is wanting', async () => {
		const place = await boxWithOld();
		await rm(join(place, 'site/kiosk/index.html'));
		await expectRefused({ why: 'missing', where: 'site/kiosk/index.html' });
	});

	it('is refused when there is a file more, or a longer one', async () => {
		const place = await boxWithOld();
		await put(place, 'site/more.js', 'x');
		await expectRefused({ why: 'extra', where: 'site/more.js' });
		await rm(join(place, 'site/more.js'));
		await put(place, 'README.txt', 'x'.repeat(100_000));
		await expectRefused({ why: 'too-big', where: 'README.txt' });
	});

	it('is refused when a link stands for a file or a folder', async () => {
		const place = await boxWithOld();
		await rm(join(place, 'site/service-worker.js'));
		await symlink('/etc/hostname', join(place, 'site/service-worker.js'));
		await expectRefused({ why: 'unsafe', where: 'site/service-worker.js' });
		await rm(join(place, 'site/service-worker.js'));
		await writeFile(join(place, 'site/service-worker.js'), `// ${NEW}`);
		await cp(join(place, 'site/hi'), join(folder, 'elsewhere'), { recursive: true });
		await rm(join(place, 'site/hi'), { recursive: true });
		await symlink(join(folder, 'elsewhere'), join(place, 'site/hi'));
		await expectRefused({ why: 'unsafe', where: 'site/hi' });
	});

	it('is refused when its list was changed, its signature taken away or made by another', async () => {
		const place = await boxWithOld();
		const list = join(place, 'manifest.json');
		const text = await readFile(list, 'utf8');
		await writeFile(list, text.replaceAll(NEW, '2026-12-31.1'));
		await expectRefused({ why: 'tampered' });

		const stranger = packKeys();
		const by = fingerprint(stranger.publicKey);
		const bytes = await readFile(list);
		await writeFile(join(place, 'manifest.sig'), signBytes(bytes, stranger.privateKey));
		await expectRefused({ why: 'foreign', by, trusted: fingerprint(publicKey) });

		await rm(join(place, 'manifest.sig'));
		await expectRefused({ why: 'unsigned' });
		await rm(place, { recursive: true });
		await expectRefused({ why: 'none' });
	});

	it('is refused when the list that was signed leads out of the pack', async () => {
		const place = await boxWithOld();
		const list = join(place, 'manifest.json');
		const text = (await readFile(list, 'utf8')).replace(
			'site/hi/index.html',
			'site/../../../x.html'
		);
		await writeFile(list, text);
		await writeFile(join(place, 'manifest.sig'), signBytes(Buffer.from(text), privateKey));
		await expectRefused({ why: 'unsafe', where: 'files: unsafe: site/../../../x.html' });
	});

	it('is refused when it is older, or another of the same number', async () => {
		await boxWithOld();
		await rm(stick, { recursive: true });
		await make('2026-10-31.9');
		await expectRefused({ why: 'older', version: '2026-10-31.9', installed: OLD });
		await rm(stick, { recursive: true });
		await make(OLD, { site: { 'hi/index.html': 'something else' } });
		await expectRefused({ why: 'other-content', version: OLD });
	});

	it('is refused when the zip is cut off anywhere', async () => {
		const place = await boxWithOld();
		await rm(place, { recursive: true });
		const whole = await readFile(await make(NEW, { zip: true }));
		const file = join(stick, `safar-${NEW}.zip`);
		for (const share of [0, 0.1, 0.5, 0.9, 0.999]) {
			await writeFile(file, whole.subarray(0, Math.floor(whole.length * share)));
			await expectRefused({ why: 'cut-off' });
		}
	});
});

describe('a new pack that does not work', () => {
	it('never takes the place of the old one', async () => {
		await boxWithOld();
		const updated = await update({ serve: [process.execPath, '-e', 'process.exit(1)'] });
		expect(updated).toMatchObject({
			outcome: 'refused',
			refusal: { why: 'does-not-start', where: 'server' },
			installed: { current: OLD }
		});
		expect(await loadInstalled(box)).toMatchObject({ current: OLD, onTrial: false });
		expect((await update()).outcome).toBe('updated');
	});

	it('is refused when a kiosk would have nothing to show', async () => {
		const place = await boxWithOld();
		const list = join(place, 'manifest.json');
		const text = (await readFile(list, 'utf8')).replace('site/kiosk/index', 'site/kiosks/index');
		await writeFile(list, text);
		await writeFile(join(place, 'manifest.sig'), signBytes(Buffer.from(text), privateKey));
		await expectRefused({ why: 'unreadable', where: 'files: without site/kiosk/index.html' });
	});

	it('is refused when it does not come to life in the browser of the kiosk', async () => {
		await boxWithOld();
		const updated = await update({ browser: [process.execPath, '-e', 'process.exit(1)', '--'] });
		expect(updated).toMatchObject({ refusal: { why: 'does-not-start' } });
		expect(JSON.stringify(updated)).toMatch(/"where":"http:\/\/localhost:\d+\/kiosk\/"/);
		expect(await readdir(join(box, 'versions'))).toEqual([OLD]);
		const alive = [process.execPath, 'tests/support/fake-browser.ts'] as const;
		expect(await update({ browser: alive })).toMatchObject({ outcome: 'updated' });
	});

	it('is taken back when visitors would not see it', async () => {
		await boxWithOld();
		// Nothing listens there.
		const updated = await update({ running: 'http://127.0.0.1:9' });
		expect(updated).toMatchObject({ outcome: 'refused', refusal: { why: 'does-not-start' } });
		expect(await loadInstalled(box)).toMatchObject({ current: OLD, onTrial: false });
	});
});

describe('what a trainer is told', () => {
	it('is that the stick cannot be read, when it cannot', async () => {
		await boxWithOld();
		// A file where a stick should be: reading it as a folder is the system's error.
		await put(folder, 'no-stick', 'x');
		const updated = await update({ from: join(folder, 'no-stick') });
		expect(updated).toMatchObject({
			outcome: 'refused',
			refusal: { why: 'stick' },
			installed: { current: OLD }
		});
	});

	it('is that another update is under way, when one is', async () => {
		await boxWithOld();
		const [one, other] = await Promise.all([update(), update()]);
		const outcomes = [one, other].map((updated) =>
			updated.outcome === 'refused' ? updated.refusal.why : updated.outcome
		);
		expect(outcomes.sort()).toEqual(['busy', 'updated']);
	});

	it('names the file, the reason, what to do, and what runs', async () => {
		const place = await boxWithOld();
		await rm(join(place, 'site/hi/index.html'));
		const updated = await update();
		const words =
			updated.outcome === 'refused' ? refusalWords(updated.refusal, updated.installed) : '';
		expect(words).toContain('a file is missing (site/hi/index.html)');
		expect(words).toContain('Copy the pack to the stick again');
		expect(words).toContain(`the kiosk runs pack ${OLD}, as before`);
	});
});

it('takes no key from the stick that brings the pack', async () => {
	await put(stick, 'key.pem', publicKey.export({ type: 'spki', format: 'pem' }).toString());
	await put(folder, 'key.pem', publicKey.export({ type: 'spki', format: 'pem' }).toString());
	await expect(keyOnBox(join(stick, 'key.pem'), stick)).rejects.toThrow('not on the stick');
	expect(fingerprint(await keyOnBox(join(folder, 'key.pem'), stick))).toBe(fingerprint(publicKey));
});

it('names every file of a pack with the hash that it has', async () => {
	const place = await make(NEW);
	const list = await readFile(join(place, 'manifest.json'), 'utf8');
	const page = createHash('sha256').update(await readFile(join(place, 'site/index.html')));
	expect(list).toContain(page.digest('hex'));
	expect(list).toContain('"version": "2026-11-22.1"');
});
