import * as v from 'valibot';
import type { Installed } from '#lib/domain/pack/index.ts';
import type { Result } from '#lib/domain/shared/index.ts';
import { packVersionSchema, sha256Schema } from './carried-pack-schema.ts';
import { parseJson } from './parse-json.ts';

const one = { current: packVersionSchema, listHash: sha256Schema };

const installedSchema = v.strictObject({
	...one,
	previous: v.nullable(v.strictObject(one)),
	onTrial: v.boolean()
});

/** The gate of the kiosk's own `installed.json`: a disk can rot, and people edit files. */
export function readInstalled(bytes: Uint8Array): Result<Installed, string> {
	return parseJson(installedSchema, bytes);
}
