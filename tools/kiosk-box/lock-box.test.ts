import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isLocked, lockBox } from './lock-box.ts';

let box = '';
beforeEach(async () => {
	box = await mkdtemp(join(tmpdir(), 'safar-lock-'));
});
afterEach(() => rm(box, { recursive: true }));

it('lets one of many updates in, and the next when that one has ended', async () => {
	const all = await Promise.all(Array.from({ length: 20 }, () => lockBox(box)));
	const inside = all.filter((unlock) => unlock !== null);
	expect(inside).toHaveLength(1);
	expect(await isLocked(box)).toBe(true);
	await inside[0]?.();
	expect(await isLocked(box)).toBe(false);
	const next = await lockBox(box);
	expect(next).not.toBeNull();
	await next?.();
	expect(await readdir(box)).toEqual([]);
});

it('knows a box by whatever path it is called, and no other box', async () => {
	const link = join(box, 'link');
	await symlink(box, link);
	const unlock = await lockBox(box);
	expect(await lockBox(link)).toBeNull();
	const other = await mkdtemp(join(tmpdir(), 'safar-lock-'));
	const otherUnlock = await lockBox(other);
	expect(otherUnlock).not.toBeNull();
	await Promise.all([unlock?.(), otherUnlock?.(), rm(other, { recursive: true })]);
});
