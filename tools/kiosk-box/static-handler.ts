import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { PACK_PLACES, pathProblem } from '#lib/domain/pack/index.ts';
import { sendFile } from '#lib/server/narration/send-file.ts';

const TYPES: Readonly<Record<string, string>> = {
	'.css': 'text/css; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.ico': 'image/x-icon',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json',
	'.mp3': 'audio/mpeg',
	'.ogg': 'audio/ogg',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain; charset=utf-8',
	'.webmanifest': 'application/manifest+json',
	'.woff2': 'font/woff2'
};

/** Named by what is in it: may come from the pack before, to a page that was opened before the switch. */
const BY_CONTENT = /^\/(?:_app\/immutable|narration\/(?:clips|packs))\//;

/**
 * Answers with files of a site, the way that any static server does: `/en/` is `/en/index.html`, `/en` leads to `/en/`.
 * What is no path of a pack is not looked for at all.
 *
 * @param sites folders, the one that runs first, asked for anew at each request
 */
export function staticHandler(sites: () => Promise<readonly string[]>) {
	return (request: IncomingMessage, response: ServerResponse): void => {
		answer(request, response, sites).catch(() => {
			if (response.headersSent) response.destroy();
			else response.writeHead(500, { 'cache-control': 'no-store' }).end();
		});
	};
}

async function answer(
	request: IncomingMessage,
	response: ServerResponse,
	sites: () => Promise<readonly string[]>
): Promise<void> {
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		response.writeHead(405, { allow: 'GET, HEAD' }).end();
		return;
	}
	const path = (request.url ?? '/').split('?')[0] ?? '/';
	const folders = await sites();
	for (const folder of BY_CONTENT.test(path) ? folders : folders.slice(0, 1)) {
		const found = await find(folder, path);
		if (found === null) continue;
		if (found === 'folder') {
			// A path of one slash: with two, browsers would take the first name for another host.
			response.writeHead(301, { location: `${path.replace(/^\/+/, '/')}/` }).end();
			return;
		}
		const type = TYPES[extname(found)] ?? 'application/octet-stream';
		return sendFile(request, response, found, { type, immutable: BY_CONTENT.test(path) });
	}
	response
		.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
		.end('404');
}

async function find(site: string, path: string): Promise<string | null> {
	const inside = path.endsWith('/') ? `${path}index.html` : path;
	if (pathProblem(PACK_PLACES.site.slice(0, -1) + inside) !== null) return null;
	const file = join(site, inside);
	const there = await stat(file).catch(() => null);
	if (there === null) return null;
	if (there.isFile()) return file;
	const page = await stat(join(file, 'index.html')).catch(() => null);
	return page?.isFile() === true ? 'folder' : null;
}
