import { describe, expect, it } from 'vitest';
import { narrationPath, packOf, PACK_PARTS } from '../narration/index.ts';
import { voiceAddress } from './voice-address.ts';

const CLIP = '0011223344556677';

describe('addresses of the voice', () => {
	it.each([
		narrationPath.clip(CLIP, 'ogg'),
		narrationPath.clip(CLIP, 'mp3'),
		narrationPath.timing(CLIP)
	])('knows %s for a clip, which never changes', (path) => {
		expect(voiceAddress(path)).toEqual({ kind: 'clip' });
	});

	it.each(PACK_PARTS.map((part) => packOf('the-offer', part)))('knows the list of %s', (pack) => {
		expect(voiceAddress(narrationPath.manifest(pack, 'hi'))).toEqual({
			kind: 'manifest',
			pack,
			locale: 'hi'
		});
	});

	it('leaves whole packs and other pages to the network', () => {
		expect(voiceAddress(narrationPath.pack('00112233', 'ogg'))).toBeNull();
		expect(voiceAddress('/hi/learn/the-offer/')).toBeNull();
	});
});
