/** The program of a kiosk box: `npm run kiosk:update` and `npm run kiosk:serve`. */
import { runServe } from './run-serve.ts';
import { runUpdate } from './run-update.ts';

const [program, self, command, ...args] = process.argv;

if (command === 'update' && program !== undefined && self !== undefined) {
	process.exitCode = await runUpdate(args, [program, self, 'serve']);
} else if (command === 'serve') {
	await runServe(args);
} else {
	console.error('Say what to do: npm run kiosk:update or npm run kiosk:serve.');
	process.exitCode = 2;
}
