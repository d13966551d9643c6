import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { KeyedHash } from '#lib/domain/outcome/index.ts';

/** `crypto.subtle` is missing on plain HTTP, which is how a hub in a classroom is reached. */
export const keyedHash: KeyedHash = (key, message) => hmac(sha256, key, message);
