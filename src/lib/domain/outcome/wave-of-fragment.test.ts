import { describe, expect, it } from 'vitest';
import { waveOfFragment } from './wave-of-fragment.ts';
import { WAVES } from './outcome.ts';

describe('the wave of an address', () => {
	it.each(WAVES)('is %s when the fragment names it', (wave) => {
		expect(waveOfFragment(`#${wave}`, { waves: WAVES })).toBe(wave);
	});

	it('is the first one without a fragment, or with one that is no wave', () => {
		expect(waveOfFragment('', { waves: WAVES })).toBe('baseline');
		expect(waveOfFragment('#question', { waves: WAVES })).toBe('baseline');
	});

	it('is never one at which the instrument is not asked', () => {
		expect(waveOfFragment('#baseline', { waves: ['endline'] })).toBe('endline');
		expect(waveOfFragment('', { waves: ['late', 'endline'] })).toBe('endline');
	});
});
