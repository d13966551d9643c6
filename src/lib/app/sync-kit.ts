import { browserTimer } from '#lib/adapters/audio/browser-timer.ts';
import { MemoryTables } from '#lib/adapters/db/memory-tables.ts';
import { makeSyncStore } from '#lib/adapters/db/sync-store.ts';
import { deviceRng } from '#lib/adapters/device/device-rng.ts';
import { keyedHash } from '#lib/adapters/device/keyed-hash.ts';
import { digestBytes } from '#lib/adapters/device/sha-256.ts';
import { cachedPostbag } from '#lib/adapters/sync/cached-postbag.ts';
import { httpLine } from '#lib/adapters/sync/http-line.ts';
import { whenReachable } from '#lib/adapters/sync/when-reachable.ts';
import { Outbox } from '#lib/state/sync/outbox.svelte.ts';
import type { App } from './app.ts';

interface Opened {
	readonly isPrivate: boolean;
	readonly outbox: Promise<Outbox>;
}

let opened: Opened | null = null;

/**
 * The one outbox of this page. To be opened once everything that the person waits for is drawn: it brings the database
 * with it. A phone that goes private gets another one, which keeps no trace: it sends what its person agreed to, and
 * when the page is opened anew sends it again, and hears that the hub has it.
 */
export async function openOutbox(app: App): Promise<Outbox> {
	const { isPrivate } = app.preferences();
	if (opened !== null && opened.isPrivate !== isPrivate) {
		(await opened.outbox).stop();
		opened = null;
	}
	if (opened === null) {
		// Once: whichever outbox is open then is woken.
		if (!isWatching) whenReachable(() => void opened?.outbox.then((outbox) => outbox.send()));
		isWatching = true;
		opened = { isPrivate, outbox: newOutbox(app, isPrivate) };
	}
	return opened.outbox;
}

let isWatching = false;

async function newOutbox(app: App, isPrivate: boolean): Promise<Outbox> {
	const { outcomes, groups, cohorts, settings, sync } = await app.openStores();
	return new Outbox({
		...{ outcomes, groups, cohorts, settings },
		sync: isPrivate ? makeSyncStore(new MemoryTables()) : sync,
		line: httpLine((address, request) => fetch(address, request)),
		postbag: isPrivate ? null : cachedPostbag,
		timer: browserTimer,
		rng: deviceRng,
		hash: keyedHash,
		digest: digestBytes,
		checkSignature: async () =>
			(await import('#lib/adapters/device/check-signature.ts')).checkSignature
	});
}
