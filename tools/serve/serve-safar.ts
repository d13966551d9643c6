import { COMMON_PACK, PACK_PARTS, packOf } from '#lib/domain/narration/index.ts';
import { openNarrationHandler } from '../narrate/open-narration.ts';
import type { Hub } from '#lib/server/open-hub.ts';
import { builtApp } from './built-app.ts';
import { serve, type RunningServer } from './http-server.ts';

export interface SafarServer extends RunningServer {
	/** `null`: there is no hub here, or somebody manages it. */
	firstManagerLink(): Promise<string | null>;
}

/** The story that the README shows, and that most people open first. */
const FIRST_MODULE = 'the-offer';

/**
 * Serves what stands in `build/`, the hub below `api/` where there is one, and the voices, which are made while it runs:
 * one that is asked for comes before all others. `onVoices` is told of each clip that is made ahead. The hub is closed
 * with the server, after the last answer.
 */
export async function serveSafar(
	port: number,
	onVoices?: (done: number, total: number) => void,
	openHub: () => Promise<Hub | null> = () => Promise.resolve(null)
): Promise<SafarServer> {
	const app = await builtApp(process.cwd());
	const hub = await openHub();
	const api = hub === null ? [] : [hub.handler];
	const narration = await openNarrationHandler(process.cwd());
	const server = await serve(port, [...api, narration.handler, app]).catch(
		async (error: unknown) => {
			await hub?.close();
			throw error;
		}
	);
	narration.handler.startBackground(packsAhead(process.env['SAFAR_VOICES']), onVoices);
	return {
		address: server.address,
		firstManagerLink: () => hub?.firstManagerLink(server.address) ?? Promise.resolve(null),
		async close() {
			await hub?.beginStop();
			await Promise.all([server.close(), narration.close()]);
			await hub?.close();
		}
	};
}

/**
 * Which voices are made before anybody asks. All of them are hours of sound: a newcomer's machine makes those
 * of the interface and the first module; `SAFAR_VOICES=all` makes the rest too, `SAFAR_VOICES=asked` none.
 */
export function packsAhead(setting: string | undefined): (pack: string) => boolean {
	if (setting === 'all') return () => true;
	if (setting === 'asked') return () => false;
	const first = [COMMON_PACK, ...PACK_PARTS.map((part) => packOf(FIRST_MODULE, part))];
	return (pack) => first.includes(pack);
}
