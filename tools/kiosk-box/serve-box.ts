import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { keptVersions, KIOSK_ALIVE, PACK_PLACES } from '#lib/domain/pack/index.ts';
import { serve, type Handler, type RunningServer } from '../serve/http-server.ts';
import { boxPlaces } from './box-places.ts';
import { loadInstalled } from './installed-file.ts';
import { staticHandler } from './static-handler.ts';

export interface BoxServing {
	/** A kiosk's folder (`--into` of the updates), or one unpacked pack. */
	readonly folder: string;
	/** 0 takes any free one. */
	readonly port: number;
	/** Other devices may ask too. Otherwise this box alone: a kiosk needs no more. */
	readonly toNetwork: boolean;
	/** A kiosk's page has come to life on what is served. */
	readonly onAlive: () => void;
}

/** Serves what runs on the box. A switch to another pack is seen by the next request. */
export function serveBox({ folder, port, toNetwork, onAlive }: BoxServing): Promise<RunningServer> {
	const isPack = existsSync(join(folder, PACK_PLACES.manifest));
	const sites = isPack
		? () => Promise.resolve([join(folder, PACK_PLACES.site)])
		: () => sitesOf(folder);
	const listens: Handler = ({ url }, _, next) => {
		if (url === KIOSK_ALIVE) onAlive();
		next();
	};
	return serve(port, [listens, staticHandler(sites)], toNetwork ? undefined : '127.0.0.1');
}

async function sitesOf(into: string): Promise<readonly string[]> {
	const installed = await loadInstalled(into);
	if (typeof installed === 'string') return [];
	return keptVersions(installed).map((version) => boxPlaces.site(into, version));
}
