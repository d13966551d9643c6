import { parseArgs } from 'node:util';
import { readPort } from '../start/port.ts';

export interface UpdateArguments {
	readonly from: string;
	readonly into: string;
	/** File of the public key. */
	readonly key: string;
	readonly running: string | null;
	/** Program and flags of the browser in which the new pack must start; null: it is only asked for its pages. */
	readonly browser: readonly [program: string, ...flags: string[]] | null;
	/** Port at which the new pack is tried; 0 takes any free one. */
	readonly tryAt: number;
}

export interface ServeArguments {
	readonly folder: string;
	readonly port: number;
	readonly toNetwork: boolean;
	/** Looks and changes nothing: for an update that tries a pack. */
	readonly onlyLook: boolean;
}

export const UPDATE_USAGE = `npm run kiosk:update -- --from STICK --into FOLDER-OF-THE-KIOSK --key PUBLIC-KEY
  --running http://localhost:3000  the server that visitors use: the new pack must be seen there, too
  --browser chromium               the new pack must start in it (more flags for it: SAFAR_KIOSK_FLAGS)
  --try-at 3001                    the port for that, where a policy lets the browser to few`;
export const SERVE_USAGE =
	'npm run kiosk:serve -- --dir FOLDER-OF-THE-KIOSK-OR-PACK [--port 3000] [--lan]';

/**
 * @param flags more flags for the browser, with blanks between them
 * @throws with words for a person
 */
export function updateArguments(
	args: readonly string[],
	flags: string | undefined
): UpdateArguments {
	const { values } = parseArgs({
		args: [...args],
		options: {
			from: { type: 'string' },
			into: { type: 'string' },
			key: { type: 'string' },
			running: { type: 'string' },
			browser: { type: 'string' },
			'try-at': { type: 'string', default: '0' }
		}
	});
	const { from, into, key, running, browser } = values;
	if (from === undefined || into === undefined || key === undefined) {
		throw new Error('--from, --into and --key are needed.');
	}
	if (running !== undefined && !URL.canParse(running)) {
		throw new Error(`--running ${running} is no address.`);
	}
	const words = (flags ?? '').split(/\s+/).filter((flag) => flag !== '');
	return {
		from,
		into,
		key,
		running: running ?? null,
		browser: browser === undefined ? null : [browser, ...words],
		tryAt: portOf('--try-at', values['try-at'])
	};
}

/** @throws with words for a person */
export function serveArguments(args: readonly string[]): ServeArguments {
	const { values } = parseArgs({
		args: [...args],
		options: {
			dir: { type: 'string' },
			port: { type: 'string', default: '3000' },
			lan: { type: 'boolean', default: false },
			'only-look': { type: 'boolean', default: false }
		}
	});
	if (values.dir === undefined) throw new Error('--dir is needed.');
	return {
		folder: values.dir,
		port: portOf('--port', values.port),
		toNetwork: values.lan,
		onlyLook: values['only-look']
	};
}

function portOf(option: string, value: string): number {
	const port = readPort(value);
	if (port === null) throw new Error(`${option} must be a number from 0 to 65535.`);
	return port;
}
