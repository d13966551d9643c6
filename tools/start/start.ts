/** `npm start`: builds what is missing or older than its sources, then serves it on `PORT` (3000). */
import { existsSync } from 'node:fs';
import { build } from '../build/build.ts';
import { isFresh } from '../build/stamp.ts';
import { hubOfEnvironment } from '../serve/hub-of-environment.ts';
import { stopOnSignal } from '../serve/stop-on-signal.ts';
import { serveSafar } from '../serve/serve-safar.ts';
import { welcome } from '../serve/welcome.ts';
import { portProblem, readPort } from './port.ts';
import { voicesProgress } from './voices-progress.ts';

const port = readPort(process.env['PORT']);
if (port === null) {
	console.error(`PORT must be a number from 0 to 65535, not "${process.env['PORT'] ?? ''}".`);
	process.exit(2);
}

if (isFresh()) {
	console.log('Pages: built already, nothing has changed since.');
} else {
	console.log(
		existsSync('build')
			? 'Pages: something has changed since the last build, building again (about a minute) ...'
			: 'Pages: building for the first time (about a minute) ...'
	);
	await build({ quiet: true });
}

try {
	const server = await serveSafar(
		port,
		voicesProgress((line) => {
			console.log(line);
		}),
		() => hubOfEnvironment(process.env)
	);
	stopOnSignal(server);
	console.log(`\n${await welcome(server)}\n\nCtrl-C stops it.`);
} catch (problem) {
	console.error(portProblem(problem, port));
	process.exit(1);
}
