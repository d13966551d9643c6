/**
 * Updates a kiosk box in a process of its own, for tests that kill it: `update-child.ts FROM INTO KEY SERVE DIE-AT`. Prints
 * a line at each step; at step number DIE-AT it kills itself. With 0 somebody else may kill it at any line.
 */
import { createPublicKey } from 'node:crypto';
import { readFileSync, writeSync } from 'node:fs';
import { updateBox } from '../../tools/kiosk-box/update-box.ts';

const [from = '', into = '', key = '', serve = '', dieAt = '0'] = process.argv.slice(2);
let steps = 0;

const updated = await updateBox({
	from,
	into,
	trusted: createPublicKey(readFileSync(key)),
	serve: [process.execPath, serve, 'serve'],
	running: null,
	browser: null,
	tryAt: 0,
	onStep: (step, share) => {
		steps += 1;
		writeSync(1, `${step} ${share}\n`);
		if (String(steps) === dieAt) process.kill(process.pid, 'SIGKILL');
	}
});
writeSync(1, `${updated.outcome}\n`);
