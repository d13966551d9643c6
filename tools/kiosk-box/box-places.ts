import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { PACK_PLACES, type PackVersion } from '#lib/domain/pack/index.ts';

/** Where things stand in the folder of a kiosk box. */
export const boxPlaces = {
	installed: (into: string): string => join(into, 'installed.json'),
	versions: (into: string): string => join(into, 'versions'),
	version: (into: string, version: PackVersion): string => join(into, 'versions', version),
	site: (into: string, version: PackVersion): string =>
		join(into, 'versions', version, PACK_PLACES.site),
	/** What is being unpacked. A name that is no version, so that nothing ever serves it. */
	incoming: (into: string): string => join(into, 'versions', `incoming-${randomUUID()}`)
} as const;
