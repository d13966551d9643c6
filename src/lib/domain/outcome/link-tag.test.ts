import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isLinkTag, makeLinkTag, type KeyedHash } from './link-tag.ts';

const hash: KeyedHash = (key, message) =>
	Uint8Array.from(createHmac('sha256', key).update(message).digest());

describe('makeLinkTag', () => {
	it('is HMAC-SHA-256 cut to 16 bytes, in base64url (RFC 4231, test case 1)', () => {
		const key = '0b'.repeat(20);
		const token = Buffer.from('Hi There').toString('hex');
		const expected = Buffer.from('b0344c61d8db38535ca8afceaf0bf12b', 'hex').toString('base64url');
		expect(makeLinkTag(key, token, hash)).toBe(expected);
		expect(isLinkTag(expected)).toBe(true);
	});

	it('gives one person unrelated tags in two cohorts', () => {
		const token = '01'.repeat(16);
		expect(makeLinkTag('aa'.repeat(32), token, hash)).not.toBe(
			makeLinkTag('bb'.repeat(32), token, hash)
		);
	});
});
