import { existsSync } from 'node:fs';
import { clipsOf } from '#lib/content/narration/clip-map.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LOOK, type ClipFormat, type PackManifest } from '#lib/domain/narration/index.ts';
import type { AudioCache } from './audio-cache.ts';
import type { NarrationLibrary } from './narration-library.ts';
import { parseNarrationPath } from './narration-path.ts';
import { sendFile } from './send-file.ts';

const CLIP_TYPES = { ogg: 'audio/ogg', mp3: 'audio/mpeg', json: 'application/json' } as const;

export interface NarrationHandler {
	(request: IncomingMessage, response: ServerResponse, next: () => void): void;
	/** Makes every pack that is missing, the common ones first, when nobody waits for anything else. */
	/**
	 * Makes these packs ahead (all, unless told), after whatever is asked for. `onProgress`: after each clip, those
	 * that were there already included.
	 */
	readonly startBackground: (
		wanted?: (pack: string) => boolean,
		onProgress?: (done: number, total: number) => void
	) => void;
}

export interface NarrationHandlerOptions {
	readonly library: NarrationLibrary;
	readonly cache: AudioCache;
	/** Told of a clip or pack that could not be made. Never holds anything about who asked. */
	readonly onFailure: (reason: unknown) => void;
}

/**
 * Answers everything below `/narration/` and hands on the rest. A known clip that is missing is made at once;
 * asking for a pack's manifest moves the pack to the front and answers 202 until it is ready, unless the address
 * says `?look`: whoever sees what all packs weigh has not asked for any. What no plan knows is 404, so no address
 * can reach another file.
 */
export function createNarrationHandler(options: NarrationHandlerOptions): NarrationHandler {
	const { library, onFailure } = options;
	const handle = (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
		const [path = '/', search] = (request.url ?? '/').split('?');
		if (!path.startsWith('/narration/')) {
			next();
			return;
		}
		answer(path, search === LOOK, request, response, options).catch((reason: unknown) => {
			onFailure(reason);
			if (response.headersSent) response.destroy();
			else response.writeHead(500, { 'cache-control': 'no-store' }).end();
		});
	};
	const startBackground: NarrationHandler['startBackground'] = (
		wanted = () => true,
		onProgress = () => undefined
	) => {
		const plans = library.plans.filter(({ pack }) => wanted(pack));
		const total = plans.reduce((sum, plan) => sum + clipsOf(plan).length, 0);
		let done = 0;
		const count = (): void => {
			done += 1;
			onProgress(done, total);
		};
		for (const plan of plans) library.needPack(plan, 'later', count).catch(onFailure);
	};
	return Object.assign(handle, { startBackground });
}

async function answer(
	path: string,
	looks: boolean,
	request: IncomingMessage,
	response: ServerResponse,
	{ library, cache, onFailure }: NarrationHandlerOptions
): Promise<void> {
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		response.writeHead(405, { allow: 'GET, HEAD' }).end();
		return;
	}
	const wanted = parseNarrationPath(path);
	switch (wanted?.kind) {
		case 'clip': {
			const planned = library.findClip(wanted.clip);
			if (planned === null) break;
			await library.needClip(planned);
			const file = cache.clipFile(wanted.clip, wanted.extension);
			return sendFile(request, response, file, {
				type: CLIP_TYPES[wanted.extension],
				immutable: true
			});
		}
		case 'pack': {
			if (!library.isKnownPack(wanted.id) || !isBuilt(cache, wanted.id, wanted.format)) break;
			const file = cache.packFile(wanted.id, wanted.format);
			return sendFile(request, response, file, {
				type: 'application/octet-stream',
				immutable: true
			});
		}
		case 'manifest': {
			const plan = library.findPlan(wanted.pack, wanted.locale);
			if (plan === null) break;
			const manifest = await library.manifest(plan);
			if (manifest.state === 'rendering' && !looks) library.needPack(plan, 'soon').catch(onFailure);
			sendManifest(request, response, manifest);
			return;
		}
		case undefined:
			break;
	}
	response.writeHead(404, { 'cache-control': 'no-store' }).end();
}

function isBuilt(cache: AudioCache, id: string, format: ClipFormat): boolean {
	return existsSync(cache.packFile(id, format));
}

function sendManifest(
	request: IncomingMessage,
	response: ServerResponse,
	manifest: PackManifest
): void {
	const body = JSON.stringify(manifest);
	response.writeHead(manifest.state === 'ready' ? 200 : 202, {
		'content-type': 'application/json',
		'content-length': Buffer.byteLength(body),
		'cache-control': 'no-cache'
	});
	response.end(request.method === 'HEAD' ? undefined : body);
}
