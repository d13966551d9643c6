import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint, judgeSignature, signBytes } from './signature.ts';

const ours = generateKeyPairSync('ed25519');
const theirs = generateKeyPairSync('ed25519');

const signed = (bytes: Uint8Array): Uint8Array => Buffer.from(signBytes(bytes, ours.privateKey));

describe('the signature of a pack', () => {
	it('holds for the bytes that were signed, whatever they are', () => {
		fc.assert(
			fc.property(fc.uint8Array(), (bytes) => {
				expect(judgeSignature(bytes, signed(bytes), ours.publicKey)).toEqual({ verdict: 'good' });
			})
		);
	});

	it('breaks at any changed bit', () => {
		fc.assert(
			fc.property(
				fc.uint8Array({ minLength: 1 }),
				fc.nat(),
				fc.integer({ min: 0, max: 7 }),
				(bytes, at, bit) => {
					const changed = Uint8Array.from(bytes);
					const place = at % bytes.length;
					changed[place] = (changed[place] ?? 0) ^ (1 << bit);
					expect(judgeSignature(changed, signed(bytes), ours.publicKey).verdict).toBe('tampered');
				}
			)
		);
	});

	it('names whose it is when it is not the one that is trusted', () => {
		const bytes = Uint8Array.of(1, 2, 3);
		expect(judgeSignature(bytes, signed(bytes), theirs.publicKey)).toEqual({
			verdict: 'foreign',
			by: fingerprint(ours.publicKey)
		});
	});

	it('is not good because it claims the right fingerprint', () => {
		const bytes = Uint8Array.of(1, 2, 3);
		const forged = signBytes(bytes, theirs.privateKey).replace(
			fingerprint(theirs.publicKey),
			fingerprint(ours.publicKey)
		);
		expect(judgeSignature(bytes, Buffer.from(forged), ours.publicKey).verdict).toBe('tampered');
	});

	it.each(['', 'ed25519', 'none 0123456789abcdef AAAA', '\u0000'.repeat(200)])(
		'counts as none when it cannot be read: %j',
		(text) => {
			expect(judgeSignature(Uint8Array.of(1), Buffer.from(text), ours.publicKey).verdict).toBe(
				'unsigned'
			);
		}
	);
});
