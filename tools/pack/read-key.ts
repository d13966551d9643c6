import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';

/** @throws with words for a person when the file holds no public Ed25519 key */
export async function readPublicKey(file: string): Promise<KeyObject> {
	const text = await readFile(file, 'utf8');
	// Node makes a public key of a private one, too; that one has no business on a kiosk.
	if (text.includes('PRIVATE KEY')) {
		throw new Error(`${file} is the private key. A kiosk is given the public one, and only that.`);
	}
	return ed25519(file, () => createPublicKey(text));
}

/**
 * @param passphrase for a key that was made with one
 * @throws with words for a person when others may read the file, or when it holds no private Ed25519 key
 */
export async function readPrivateKey(
	file: string,
	passphrase: string | undefined
): Promise<KeyObject> {
	const { mode } = await stat(file);
	if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
		throw new Error(`Others on this machine may read ${file}. Forbid it first: chmod 600 ${file}`);
	}
	const key = await readFile(file);
	return ed25519(file, () =>
		createPrivateKey(passphrase === undefined ? key : { key, passphrase })
	);
}

function ed25519(file: string, read: () => KeyObject): KeyObject {
	let key: KeyObject;
	try {
		key = read();
	} catch {
		throw new Error(
			`${file} holds no key that can be read. (A key with a passphrase: set SAFAR_KEY_PASSPHRASE.)`
		);
	}
	if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${file} is no Ed25519 key.`);
	return key;
}
