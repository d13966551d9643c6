import { keyedHash } from '#lib/adapters/device/keyed-hash.ts';
import { digestBytes } from '#lib/adapters/device/sha-256.ts';
import { httpOffice } from '#lib/adapters/hub/http-office.ts';
import type { HubOffice } from '#lib/domain/people/index.ts';
import { HubCohorts } from '#lib/state/hub/hub-cohorts.svelte.ts';
import type { App } from './app.ts';

/** The hub that served this page, if one did. */
export function openOffice(): HubOffice {
	return httpOffice((path, init) => fetch(path, init));
}

/** The cohorts there, and those of this device. */
export async function openHubCohorts(app: App, office: HubOffice): Promise<HubCohorts> {
	const { cohorts } = await app.openStores();
	return new HubCohorts({ office, cohorts, hash: keyedHash, digest: digestBytes });
}
