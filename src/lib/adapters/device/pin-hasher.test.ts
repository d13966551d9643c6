import { expect, it } from 'vitest';
import { pinHasher } from './pin-hasher.ts';

it('knows the right PIN and no other, and keeps it nowhere', async () => {
	const kept = await pinHasher.make('271934');
	expect(await pinHasher.matches('271934', kept)).toBe(true);
	expect(await pinHasher.matches('271935', kept)).toBe(false);
	expect(JSON.stringify(kept)).not.toContain('271934');
	expect((await pinHasher.make('271934')).hash).not.toBe(kept.hash);
});
