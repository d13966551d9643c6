import type { RunningServer } from './http-server.ts';

/** Ctrl-C or a service manager ends the server gently; a second signal ends it at once. */
export function stopOnSignal(server: RunningServer, before: () => void = () => undefined): void {
	for (const signal of ['SIGINT', 'SIGTERM'] satisfies NodeJS.Signals[]) {
		process.once(signal, () => {
			before();
			void server.close().then(() => process.exit(0));
		});
	}
}
