import { describe, expect, it } from 'vitest';
import { HEARD_CACHE, isPackCache, packCache } from './voice-cache.ts';

const old = packCache({ pack: 'the-offer', locale: 'hi', id: 'aa' });

describe('caches of packs', () => {
	it('keep two editions of one pack apart', () => {
		expect(packCache({ pack: 'the-offer', locale: 'hi', id: 'bb' })).not.toBe(old);
	});

	it('are found by story and language', () => {
		expect(isPackCache(old, 'the-offer', 'hi')).toBe(true);
		expect(isPackCache(old, 'the-offer', 'en')).toBe(false);
		expect(isPackCache(old, 'the', 'hi')).toBe(false);
	});

	it('are told from every other cache', () => {
		expect(isPackCache(old)).toBe(true);
		expect(isPackCache(HEARD_CACHE)).toBe(false);
		expect(isPackCache('safar-core')).toBe(false);
	});
});
