import type { KeyObject } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { sep } from 'node:path';
import { readPublicKey } from '../pack/read-key.ts';

/**
 * The key that was given to this box when it was set up.
 *
 * @throws when it lies on the stick: whoever changes a pack would bring a key that fits
 */
export async function keyOnBox(file: string, from: string): Promise<KeyObject> {
	const [key, stick] = await Promise.all([realpath(file), realpath(from).catch(() => null)]);
	if (stick !== null && (key === stick || key.startsWith(stick + sep))) {
		throw new Error(
			'The public key must lie on the kiosk, where it was put at set-up, and not on the stick: whoever changes a pack could bring a key that fits.'
		);
	}
	return readPublicKey(file);
}
