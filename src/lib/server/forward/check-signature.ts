import { createPublicKey, verify } from 'node:crypto';
import type { CheckSignature } from '#lib/domain/sync/index.ts';

/** What stands before a raw key of Ed25519 in its DER form (RFC 8410). */
const DER_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

export const checkSignature: CheckSignature = (publicKey, message, signature) => {
	try {
		const key = createPublicKey({
			...{ key: Buffer.concat([DER_HEAD, publicKey]), format: 'der', type: 'spki' }
		});
		return verify(null, message, key, signature);
	} catch {
		// Not a key at all.
		return false;
	}
};
