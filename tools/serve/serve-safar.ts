import { COMMON_PACK, PACK_PARTS, packOf } from '#lib/domain/narration/index.ts';
import { openNarrationHandler } from '../narrate/open-narration.ts';
import { builtApp } from './built-app.ts';
import { serve, type RunningServer } from './http-server.ts';

/** The story that the README shows, and that most people open first. */
const FIRST_MODULE = 'the-offer';

/**
 * Serves what stands in `build/`, and the voices, which are made while it runs: one that is asked for
 * comes before all others. `onVoices` is told of each clip that is made ahead.
 */
export async function serveSafar(
	port: number,
	onVoices?: (done: number, total: number) => void
): Promise<RunningServer> {
	const app = await builtApp(process.cwd());
	const narration = await openNarrationHandler(process.cwd());
	const server = await serve(port, [narration.handler, app]);
	narration.handler.startBackground(packsAhead(process.env['SAFAR_VOICES']), onVoices);
	return {
		address: server.address,
		async close() {
			await Promise.all([server.close(), narration.close()]);
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
