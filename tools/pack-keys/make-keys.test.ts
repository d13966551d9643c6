import { chmod, mkdtemp, readFile, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPrivateKey, readPublicKey } from '../pack/read-key.ts';
import { fingerprint, judgeSignature, signBytes } from '../pack/signature.ts';
import { makeKeys } from './make-keys.ts';

let folder = '';
const PROJECT = process.cwd();

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'safar-keys-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the keys of a programme', () => {
	it('sign and judge each other, and the private one is for its owner alone', async () => {
		const made = await makeKeys(folder, PROJECT, undefined);
		expect((await stat(made.privateFile)).mode & 0o777).toBe(0o600);
		const privateKey = await readPrivateKey(made.privateFile, undefined);
		const publicKey = await readPublicKey(made.publicFile);
		const bytes = Buffer.from('a list');
		const signature = Buffer.from(signBytes(bytes, privateKey));
		expect(judgeSignature(bytes, signature, publicKey)).toEqual({ verdict: 'good' });
		expect(fingerprint(publicKey)).toBe(made.fingerprint);
	});

	it('are never written into the project, not by a link either', async () => {
		await expect(makeKeys(join(PROJECT, 'keys'), PROJECT, undefined)).rejects.toThrow('given away');
		const link = join(folder, 'link');
		await symlink(PROJECT, link);
		await expect(makeKeys(link, PROJECT, undefined)).rejects.toThrow('given away');
	});

	it('are never written over older ones', async () => {
		const first = await makeKeys(folder, PROJECT, undefined);
		const before = await readFile(first.privateFile, 'utf8');
		await expect(makeKeys(folder, PROJECT, undefined)).rejects.toThrow('exists');
		expect(await readFile(first.privateFile, 'utf8')).toBe(before);
	});

	it('can be locked with a passphrase', async () => {
		const { privateFile } = await makeKeys(folder, PROJECT, 'two trains at noon');
		await expect(readPrivateKey(privateFile, undefined)).rejects.toThrow('SAFAR_KEY_PASSPHRASE');
		await expect(readPrivateKey(privateFile, 'wrong')).rejects.toThrow('SAFAR_KEY_PASSPHRASE');
		expect((await readPrivateKey(privateFile, 'two trains at noon')).type).toBe('private');
	});

	it('do not sign when others may read the private one', async () => {
		const { privateFile } = await makeKeys(folder, PROJECT, undefined);
		await chmod(privateFile, 0o644);
		await expect(readPrivateKey(privateFile, undefined)).rejects.toThrow('chmod 600');
	});

	it('are not mistaken for each other on a kiosk', async () => {
		const { privateFile } = await makeKeys(folder, PROJECT, undefined);
		await expect(readPublicKey(privateFile)).rejects.toThrow('is the private key');
	});
});
