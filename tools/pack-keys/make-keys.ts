import { generateKeyPairSync } from 'node:crypto';
import { mkdir, realpath, writeFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { fingerprint } from '../pack/signature.ts';

export interface KeyFiles {
	readonly privateFile: string;
	readonly publicFile: string;
	readonly fingerprint: string;
}

/**
 * Makes the two keys of a programme that gives out packs. The private one (mode 600) signs, the public one goes onto
 * every kiosk when it is set up.
 *
 * @param project folder in which no key may lie: it is copied, published and given away
 * @param passphrase locks the private key
 * @throws when `folder` lies in the project, or holds a key already: kiosks trust that one
 */
export async function makeKeys(
	folder: string,
	project: string,
	passphrase: string | undefined
): Promise<KeyFiles> {
	refuseInside(resolve(folder), project);
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const [real, realProject] = await Promise.all([realpath(folder), realpath(project)]);
	refuseInside(real, realProject);
	const { privateKey, publicKey } = generateKeyPairSync('ed25519');
	const privateFile = join(folder, 'safar-pack-private.pem');
	const publicFile = join(folder, 'safar-pack-public.pem');
	const lock = passphrase === undefined ? {} : { cipher: 'aes-256-cbc', passphrase };
	await writeNew(
		privateFile,
		privateKey.export({ type: 'pkcs8', format: 'pem', ...lock }).toString(),
		0o600
	);
	await writeNew(publicFile, publicKey.export({ type: 'spki', format: 'pem' }).toString(), 0o644);
	return { privateFile, publicFile, fingerprint: fingerprint(publicKey) };
}

function refuseInside(folder: string, project: string): void {
	if (folder === project || folder.startsWith(project + sep)) {
		throw new Error(
			'A private key may not lie in the project, which is given away. Name a folder outside, best on a stick that is locked up: npm run pack:keys -- --out FOLDER'
		);
	}
}

async function writeNew(file: string, text: string, mode: number): Promise<void> {
	try {
		await writeFile(file, text, { flag: 'wx', mode });
	} catch (problem) {
		if (problem instanceof Error && 'code' in problem && problem.code === 'EEXIST') {
			throw new Error(
				`${file} exists. Kiosks that trust it would take no pack of a new key; move it away if you mean it.`,
				{ cause: problem }
			);
		}
		throw problem;
	}
}
