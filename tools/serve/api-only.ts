/**
 * Serves `api/` alone, without pages and voices: for processes behind a balancer, and for tools that measure. `PORT`
 * names the port (0 takes any free one); the first line says the address.
 */
import { portProblem } from '../start/port.ts';
import { hubOfEnvironment } from './hub-of-environment.ts';
import { serve } from './http-server.ts';
import { stopOnSignal } from './stop-on-signal.ts';

const port = Number(process.env['PORT'] ?? 3000);
try {
	const hub = await hubOfEnvironment(process.env);
	if (hub === null) throw new Error('SAFAR_HUB=off leaves nothing to serve.');
	const server = await serve(port, [hub.handler]);
	stopOnSignal({
		address: server.address,
		async close() {
			await hub.beginStop();
			await server.close();
			await hub.close();
		}
	});
	console.log(server.address);
} catch (problem) {
	console.error(portProblem(problem, port));
	process.exitCode = 1;
}
