import { describe, expect, it } from 'vitest';
import { confirm, keptVersions, rollBack, switchTo, type Installed } from './installed.ts';
import { judgeVersion } from './pack-refusal.ts';

const OLD: Installed = {
	current: '2026-11-01.1',
	listHash: 'a'.repeat(64),
	previous: { current: '2026-10-01.1', listHash: '9'.repeat(64) },
	onTrial: false
};
const NEW = '2026-11-22.1';
const NEW_HASH = 'b'.repeat(64);

describe('what runs on a kiosk', () => {
	it('is on trial after a switch, and the one that ran is kept', () => {
		const switched = switchTo(NEW, NEW_HASH, OLD);
		expect(switched).toMatchObject({ current: NEW, onTrial: true });
		expect(keptVersions(switched)).toEqual([NEW, OLD.current]);
		expect(confirm(switched)).toEqual({ ...switched, onTrial: false });
	});

	it('goes back to exactly the one before', () => {
		expect(rollBack(switchTo(NEW, NEW_HASH, OLD))).toEqual({ ...OLD, previous: null });
	});

	it('has nothing to go back to on a new box', () => {
		expect(rollBack(switchTo(NEW, NEW_HASH, null))).toBeNull();
		expect(keptVersions(null)).toEqual([]);
	});
});

describe('a pack for a kiosk', () => {
	it.each([
		['newer', NEW, NEW_HASH],
		['same', OLD.current, OLD.listHash],
		['other-content', OLD.current, NEW_HASH],
		['older', '2026-10-31.7', NEW_HASH],
		['older', 'anything', NEW_HASH]
	] as const)('is %s: %s', (verdict, version, hash) => {
		expect(judgeVersion(version, hash, OLD)).toBe(verdict);
	});

	it('may be any when there is none yet', () => {
		expect(judgeVersion('2020-01-01.1', NEW_HASH, null)).toBe('newer');
	});
});
