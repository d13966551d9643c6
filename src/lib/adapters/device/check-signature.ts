import { hashes, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import type { CheckSignature } from '#lib/domain/sync/index.ts';

hashes.sha512 = sha512;

/**
 * `crypto.subtle` is missing on plain HTTP, and knows Ed25519 on new phones only. Import this file with `import()`: it is
 * needed after something was sent, not before.
 */
export const checkSignature: CheckSignature = (publicKey, message, signature) => {
	try {
		return verify(signature, message, publicKey);
	} catch {
		// Not a key, or not a signature, at all.
		return false;
	}
};
