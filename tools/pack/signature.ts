import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** `manifest.sig`, one line: what made it, whose it is, the signature. */
const LINE = /^ed25519 ([0-9a-f]{16}) ([A-Za-z0-9+/]{86}==)\n?$/;

/**
 * - `foreign`: made with another key, whose fingerprint is `by`.
 * - `tampered`: the key is the one that is trusted, but it did not sign these bytes.
 * - `unsigned`: no signature that can be read.
 */
export type SignatureVerdict =
	| { readonly verdict: 'good' | 'tampered' | 'unsigned' }
	| { readonly verdict: 'foreign'; readonly by: string };

/** Signs the very bytes of a manifest. Ed25519 (RFC 8032) needs no randomness when it signs. */
export function signBytes(bytes: Uint8Array, privateKey: KeyObject): string {
	const whose = fingerprint(createPublicKey(privateKey));
	return `ed25519 ${whose} ${sign(null, bytes, privateKey).toString('base64')}\n`;
}

/** The fingerprint in the line is only believed to tell a stranger's pack from a changed one. */
export function judgeSignature(
	bytes: Uint8Array,
	signature: Uint8Array,
	trusted: KeyObject
): SignatureVerdict {
	const match = LINE.exec(Buffer.from(signature).toString('latin1'));
	if (match === null) return { verdict: 'unsigned' };
	const [, by = '', base64 = ''] = match;
	if (by !== fingerprint(trusted)) return { verdict: 'foreign', by };
	const good = verify(null, bytes, trusted, Buffer.from(base64, 'base64'));
	return { verdict: good ? 'good' : 'tampered' };
}

/** Sixteen digits that two people can read to each other. */
export function fingerprint(publicKey: KeyObject): string {
	const der = publicKey.export({ type: 'spki', format: 'der' });
	return createHash('sha256').update(der).digest('hex').slice(0, 16);
}
