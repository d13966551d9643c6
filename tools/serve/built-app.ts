import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Handler } from './http-server.ts';

/**
 * The handler that the node adapter wrote to `build/`.
 *
 * @throws when nothing is built, or when what stands there is not a handler
 */
export async function builtApp(root: string): Promise<Handler> {
	const built: unknown = await import(pathToFileURL(join(root, 'build', 'handler.js')).href);
	if (typeof built !== 'object' || built === null || !('handler' in built)) {
		throw new Error('build/handler.js exports no handler: run `npm run build` again.');
	}
	const { handler } = built;
	if (typeof handler !== 'function') throw new Error('The handler in build/ is not a function.');
	return (request, response, next) => {
		Reflect.apply(handler, undefined, [request, response, next]);
	};
}
