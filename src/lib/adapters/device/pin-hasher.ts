import { scryptAsync } from '@noble/hashes/scrypt.js';
import { bytesToHex, hexToBytes, randomBytes } from '@noble/hashes/utils.js';
import type { PinHash, PinHasher } from '#lib/domain/kiosk/index.ts';

/**
 * 32 MB and some 0.2 s on a laptop, about 1 s on the cheapest box: as slow as somebody at a screen bears. It does
 * not make six digits strong against who takes the box home (a million PINs are a week's work then): the lock is
 * what holds at the screen, and behind the door there are counts and settings, and nothing about anybody.
 */
const COST = { N: 2 ** 15, r: 8, p: 1 } as const;
const HASH_BYTES = 32;
const SALT_BYTES = 16;

/** Slow hashes of PINs, computed in pieces so that the screen goes on answering. */
export const pinHasher: PinHasher = {
	make: async (pin) => {
		const salt = bytesToHex(randomBytes(SALT_BYTES));
		return { salt, hash: await hashOf(pin, salt, COST), cost: COST };
	},
	matches: async (pin, { salt, hash, cost }) => (await hashOf(pin, salt, cost)) === hash
};

async function hashOf(pin: string, salt: string, cost: PinHash['cost']): Promise<string> {
	return bytesToHex(await scryptAsync(pin, hexToBytes(salt), { ...cost, dkLen: HASH_BYTES }));
}
