import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { judgeListing, type PackRefusal } from '#lib/domain/pack/index.ts';
import { packKeys, samplePack } from '#tests/support/sample-pack.ts';
import { boxPlaces } from './box-places.ts';
import { isWhole } from './check-folder.ts';
import { findPack } from './find-pack.ts';
import { readFileOf } from './pack-source.ts';
import { unpack } from './unpack.ts';
import { zipSource } from './zip-source.ts';

const { publicKey, privateKey } = packKeys();
const VERSION = '2026-11-22.1';

let folder = '';
let box = '';

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'safar-zip-'));
	box = join(folder, 'box');
	await mkdir(boxPlaces.versions(box), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

/** All that an update does before it tries the pack. Null: every byte that lies there now is the one that was signed. */
async function unpackFrom(file: string): Promise<PackRefusal | null> {
	const found = await findPack(file, publicKey);
	if (!found.ok) return found.problems[0] ?? { why: 'none' };
	const { source, list } = found.value;
	try {
		const listing = await source.list();
		if (!listing.ok) return listing.problems[0] ?? { why: 'none' };
		const wrong = judgeListing(list.pack.files, listing.value);
		const refusal = wrong ?? (await unpack(found.value, box, () => undefined));
		if (refusal !== null) return refusal;
		const installed = { current: list.pack.version, listHash: list.hash };
		expect(await isWhole(box, installed, 'contents')).toBe(true);
		return null;
	} finally {
		await source.close();
	}
}

/** A zip of the sample pack in which some files are others. */
async function zipWith(changed: ReadonlyMap<string, Buffer>): Promise<string> {
	const place = await samplePack({ version: VERSION, out: folder, key: privateKey, zip: true });
	const source = await zipSource(place);
	const listing = await source.list();
	const zip = new ZipFile();
	for (const path of listing.ok ? listing.value.keys() : []) {
		const read = await readFileOf(source, path, 2 ** 30);
		if (read.ok && !changed.has(path)) zip.addBuffer(Buffer.from(read.value), `safar/${path}`);
	}
	for (const [path, bytes] of changed) zip.addBuffer(bytes, `safar/${path}`);
	zip.end();
	await source.close();
	const file = join(folder, 'safar-other.zip');
	await pipeline(zip.outputStream, createWriteStream(file));
	return file;
}

/** Has the directory of a zip say another size of a file than it has. */
async function lieAbout(file: string, path: string, bytes: number): Promise<void> {
	const zip = await readFile(file);
	const name = zip.lastIndexOf(path);
	const header = zip.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'), name);
	zip.writeUInt32LE(bytes, header + 24);
	await writeFile(file, zip);
}

describe('a zip on a stick', () => {
	it('is unpacked whole, whether it was packed again by hand or not', async () => {
		const file = await zipWith(new Map());
		expect(await unpackFrom(file)).toBeNull();
		expect(await unpackFrom(join(folder, `safar-${VERSION}.zip`))).toBeNull();
	});

	it('is refused at any changed byte, or unpacked it is what was signed', async () => {
		const file = await samplePack({ version: VERSION, out: folder, key: privateKey, zip: true });
		const whole = await readFile(file);
		let refused = 0;
		// Spread over the whole file: the same places in every run.
		for (let at = 17; at < whole.length; at += Math.floor(whole.length / 150)) {
			const changed = Buffer.from(whole);
			changed[at] = (changed[at] ?? 0) ^ 0x10;
			await writeFile(file, changed);
			// Not refused: a time or another remark of the zip, and nothing of the pack.
			if ((await unpackFrom(file)) !== null) refused += 1;
		}
		expect(refused).toBeGreaterThan(60);
	});

	it('is refused when a file in it grows beyond its list, said or not', async () => {
		const bomb = Buffer.alloc(50 * 1024 ** 2);
		const path = 'site/hi/index.html';
		const file = await zipWith(new Map([[path, bomb]]));
		expect(await unpackFrom(file)).toEqual({ why: 'too-big', where: path });

		const source = await zipSource(join(folder, `safar-${VERSION}.zip`));
		const listing = await source.list();
		await source.close();
		await lieAbout(file, path, listing.ok ? (listing.value.get(path) ?? 0) : 0);
		expect(await unpackFrom(file)).toEqual({ why: 'too-big', where: path });
	});

	it('is refused when its list grows beyond any list', async () => {
		const file = await zipWith(new Map([['manifest.json', Buffer.alloc(100 * 1024 ** 2)]]));
		expect(await unpackFrom(file)).toEqual({ why: 'too-big', where: 'manifest.json' });
	});

	it('is refused when it bears a link, a path that leads out, or a file outside of its folder', async () => {
		const place = await samplePack({ version: VERSION, out: folder, key: privateKey, zip: true });
		for (const [inside, mode, why] of [
			[`safar-${VERSION}/site/link.html`, 0o120777, 'unsafe'],
			['autorun.inf', 0o100644, 'extra']
		] as const) {
			const zip = new ZipFile();
			const source = await zipSource(place);
			const list = await readFileOf(source, 'manifest.json', 2 ** 20);
			const signature = await readFileOf(source, 'manifest.sig', 1000);
			await source.close();
			for (const [name, read] of [
				['manifest.json', list],
				['manifest.sig', signature]
			] as const) {
				if (read.ok) zip.addBuffer(Buffer.from(read.value), `safar-${VERSION}/${name}`);
			}
			zip.addBuffer(Buffer.from('/etc/passwd'), inside, { mode });
			zip.end();
			const file = join(folder, 'safar-odd.zip');
			await pipeline(zip.outputStream, createWriteStream(file));
			expect(await unpackFrom(file)).toEqual({ why, where: inside });
		}
	});

	it('is refused when a path in it leads out', async () => {
		const place = await samplePack({ version: VERSION, out: folder, key: privateKey, zip: true });
		const zip = await readFile(place, 'latin1');
		// As long as it was: `safar-2026-11-22.1/site/hi/index.html` stands in the directory at the end.
		const from = `safar-${VERSION}/site/hi/index.html`;
		const to = '../'.repeat(6) + 'x'.repeat(from.length - 18);
		await writeFile(place, zip.replaceAll(from, to), 'latin1');
		expect(await unpackFrom(place)).toMatchObject({ why: 'unsafe' });
	});
});
