/** `npm run kiosk:program -- --out FOLDER`: see `bundle.ts`. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleProgram, PROGRAM } from './bundle.ts';

try {
	const { values } = parseArgs({ options: { out: { type: 'string' } } });
	if (values.out === undefined) throw new Error('Usage: npm run kiosk:program -- --out FOLDER');
	await bundleProgram(resolve(values.out));
	console.log(`${PROGRAM} is in ${values.out}. On the kiosk, with Node 22 or newer:
  node ${PROGRAM} update --from STICK --into FOLDER --key PUBLIC-KEY
  node ${PROGRAM} serve --dir FOLDER`);
} catch (problem) {
	console.error(problem instanceof Error ? problem.message : problem);
	process.exitCode = 1;
}
