/** `npm run pack:keys -- --out FOLDER`: see `make-keys.ts`. */
import { parseArgs } from 'node:util';
import { makeKeys } from './make-keys.ts';

try {
	const { values } = parseArgs({ options: { out: { type: 'string' } } });
	if (values.out === undefined) {
		throw new Error(
			'Usage: npm run pack:keys -- --out FOLDER (outside the project). SAFAR_KEY_PASSPHRASE, if set, locks the private key.'
		);
	}
	const made = await makeKeys(values.out, process.cwd(), process.env['SAFAR_KEY_PASSPHRASE']);
	console.log(`Private key: ${made.privateFile}
  Signs packs. Keep it on a stick that is locked up, and a second copy elsewhere. Whoever has it can put
  anything onto your kiosks. Never mail it, never copy it to a kiosk.
Public key:  ${made.publicFile}
  Copy it to every kiosk when you set it up.
Fingerprint: ${made.fingerprint}
  The same on the kiosk: then it trusts you and nobody else.`);
} catch (problem) {
	console.error(problem instanceof Error ? problem.message : problem);
	process.exitCode = 1;
}
