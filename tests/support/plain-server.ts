import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml'
};

/**
 * The least that any web server does: files, `index.html` for a folder, five types, no other header, no part of a file. A
 * pack must do with it.
 */
export async function startPlainServer(
	folder: string
): Promise<{ readonly port: number; close(): Promise<void> }> {
	const server = createServer((request, response) => {
		void (async () => {
			const path = new URL(request.url ?? '/', 'http://plain').pathname;
			const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
			const there = await stat(file).catch(() => null);
			if (there?.isDirectory() === true) response.writeHead(301, { location: `${path}/` }).end();
			else if (there === null) response.writeHead(404).end();
			else {
				const type = TYPES[extname(file)] ?? 'application/octet-stream';
				response.writeHead(200, { 'content-type': type, 'content-length': there.size });
				response.end(await readFile(file));
			}
		})();
	});
	await new Promise<void>((resolve) => server.listen(0, resolve));
	const bound = server.address();
	if (typeof bound !== 'object' || bound === null) throw new Error('The system named no port.');
	return {
		port: bound.port,
		close: () =>
			new Promise((closed) => {
				server.close(() => {
					closed();
				});
				server.closeAllConnections();
			})
	};
}
