import { createHash } from 'node:crypto';
import type { Digest } from '#lib/domain/transfer/index.ts';

/** The domain's port for digests, on a hub. */
export const sha256: Digest = (bytes) =>
	Uint8Array.from(createHash('sha256').update(bytes).digest());
