import { browserTimer } from '#lib/adapters/audio/browser-timer.ts';
import { filePlace } from '#lib/adapters/device/file-place.ts';
import { keyedHash } from '#lib/adapters/device/keyed-hash.ts';
import { digestBytes } from '#lib/adapters/device/sha-256.ts';
import { httpFiles } from '#lib/adapters/hub/http-files.ts';
import { httpLinks } from '#lib/adapters/hub/http-links.ts';
import { httpOffice } from '#lib/adapters/hub/http-office.ts';
import { httpLine } from '#lib/adapters/sync/http-line.ts';
import { drawCode } from '#lib/adapters/transfer/draw-code.ts';
import type { HubOffice } from '#lib/domain/people/index.ts';
import { HubCohorts } from '#lib/state/hub/hub-cohorts.svelte.ts';
import { HubExport } from '#lib/state/hub/hub-export.svelte.ts';
import { HubImport } from '#lib/state/hub/hub-import.svelte.ts';
import { HubNeighbours } from '#lib/state/hub/hub-neighbours.svelte.ts';
import type { App } from './app.ts';

export { drawCode };

const ask = (path: string, init: RequestInit) => fetch(path, init);

/** The hub that served this page, if one did. */
export function openOffice(): HubOffice {
	return httpOffice(ask);
}

/** Whether a hub answers at the address of this page, as a device asks it that has results to send. */
export async function isHubHere(): Promise<boolean> {
	return (await httpLine(ask).find()).kind === 'here';
}

/** The cohorts there, and those of this device. */
export async function openHubCohorts(app: App, office: HubOffice): Promise<HubCohorts> {
	const { cohorts } = await app.openStores();
	return new HubCohorts({ office, cohorts, hash: keyedHash, digest: digestBytes });
}

/** Files out of the hub, and into it. */
export function openHubFiles() {
	const files = httpFiles(ask);
	return {
		taking: new HubExport({ files, place: filePlace }),
		bringing: new HubImport(files)
	};
}

/** The hubs beside this one. */
export function openNeighbours(): HubNeighbours {
	return new HubNeighbours({
		links: httpLinks(ask),
		timer: browserTimer,
		isSeen: () => document.visibilityState === 'visible'
	});
}
