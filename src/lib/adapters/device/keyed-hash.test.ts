import { expect, it } from 'vitest';
import { toHex } from '#lib/domain/outcome/index.ts';
import { keyedHash } from './keyed-hash.ts';

it('is HMAC-SHA-256 (RFC 4231, test case 2)', () => {
	const bytes = (text: string) => new TextEncoder().encode(text);
	expect(toHex(keyedHash(bytes('Jefe'), bytes('what do ya want for nothing?')))).toBe(
		'5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'
	);
});
