/** Serves what is built: `npm run serve`. `PORT` names the port (3000; 0 takes any free one). */
import { portProblem } from '../start/port.ts';
import { hubOfEnvironment } from './hub-of-environment.ts';
import { serveSafar } from './serve-safar.ts';
import { stopOnSignal } from './stop-on-signal.ts';
import { welcome } from './welcome.ts';

const port = Number(process.env['PORT'] ?? 3000);
try {
	const server = await serveSafar(port, undefined, () => hubOfEnvironment(process.env));
	stopOnSignal(server);
	// The first line is the address, for programs.
	console.log(server.address);
	console.log(await welcome(server));
} catch (problem) {
	console.error(portProblem(problem, port));
	process.exitCode = 1;
}
