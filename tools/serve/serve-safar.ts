import { builtApp } from './built-app.ts';
import { serve, type RunningServer } from './http-server.ts';

/** Serves what stands in `build/`. */
export async function serveSafar(port: number): Promise<RunningServer> {
	return serve(port, [await builtApp(process.cwd())]);
}
