import { parseArgs } from 'node:util';
import { readPort } from '../start/port.ts';

export interface UpdateArguments {
	readonly from: string;
	readonly into: string;
	/** File of the public key. */
	readonly key: string;
	readonly running: string | null;
}

export interface ServeArguments {
	readonly folder: string;
	readonly port: number;
	readonly toNetwork: boolean;
	/** Looks and changes nothing: for an update that tries a pack. */
	readonly onlyLook: boolean;
}

export const UPDATE_USAGE =
	'npm run kiosk:update -- --from STICK --into FOLDER-OF-THE-KIOSK --key PUBLIC-KEY [--running http://localhost:3000]';
export const SERVE_USAGE =
	'npm run kiosk:serve -- --dir FOLDER-OF-THE-KIOSK-OR-PACK [--port 3000] [--lan]';

/** @throws with words for a person */
export function updateArguments(args: readonly string[]): UpdateArguments {
	const { values } = parseArgs({
		args: [...args],
		options: {
			from: { type: 'string' },
			into: { type: 'string' },
			key: { type: 'string' },
			running: { type: 'string' }
		}
	});
	const { from, into, key, running } = values;
	if (from === undefined || into === undefined || key === undefined) {
		throw new Error('--from, --into and --key are needed.');
	}
	if (running !== undefined && !URL.canParse(running)) {
		throw new Error(`--running ${running} is no address.`);
	}
	return { from, into, key, running: running ?? null };
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
	const port = readPort(values.port);
	if (port === null) throw new Error(`--port must be a number from 0 to 65535.`);
	return {
		folder: values.dir,
		port,
		toNetwork: values.lan,
		onlyLook: values['only-look']
	};
}
