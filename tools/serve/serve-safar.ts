import { openNarrationHandler } from '../narrate/open-narration.ts';
import { builtApp } from './built-app.ts';
import { serve, type RunningServer } from './http-server.ts';

/**
 * Serves what stands in `build/`, and the voices, which are made while it runs: one that is asked for
 * comes before all others.
 */
export async function serveSafar(port: number): Promise<RunningServer> {
	const app = await builtApp(process.cwd());
	const narration = await openNarrationHandler(process.cwd());
	const server = await serve(port, [narration.handler, app]);
	narration.handler.startBackground();
	return {
		address: server.address,
		async close() {
			await Promise.all([server.close(), narration.close()]);
		}
	};
}
