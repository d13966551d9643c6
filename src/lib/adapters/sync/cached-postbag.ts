import {
	inPostbag,
	POSTBAG_CACHE,
	POSTBAG_TAG,
	postbagAddress
} from '#lib/domain/offline/index.ts';
import { sentOf, type LateAnswer, type Postbag } from '#lib/domain/sync/index.ts';
import type { TravelRecord } from '#lib/domain/transfer/index.ts';
import { readLateAnswer, type Parcel } from '#lib/schema/sync/read-answer.ts';
import { batchBody } from './batch-body.ts';

/** A class; what is more is sent by the page, which keeps nothing twice. */
const MOST_PARCELS = 3;

/** What browsers with Background Sync have; no type library knows it, because only Chromium does. */
interface SyncRegistration {
	readonly sync: { register(tag: string): Promise<void> };
}

/**
 * The postbag in a cache, from where the worker sends it. Where there is no worker or no Background Sync (plain HTTP,
 * Firefox, Safari) nothing is put into it: the page sends when it is opened.
 */
export const cachedPostbag: Postbag = {
	async leave(batches, { hub, bytes }) {
		try {
			if (!('caches' in globalThis)) return;
			const parcels = batches
				.filter(({ records }) => !records.some(hasSealedCode))
				.map((batch): Parcel => {
					const { bearer } = batch;
					return { hub, bearer, sent: sentOf(batch), body: batchBody(batch) };
				})
				.filter(({ body }) => body.length <= bytes)
				.slice(0, MOST_PARCELS);
			if (parcels.length === 0) {
				await caches.delete(POSTBAG_CACHE);
				return;
			}
			const registration = await syncRegistration();
			if (registration === null) return;
			await caches.delete(POSTBAG_CACHE);
			const bag = await caches.open(POSTBAG_CACHE);
			for (const parcel of parcels)
				await bag.put(
					postbagAddress.parcel(parcel.sent.offer),
					new Response(JSON.stringify(parcel))
				);
			await registration.sync.register(POSTBAG_TAG);
		} catch {
			// A full phone, or a person who said no to it: then the page sends when it is opened.
		}
	},

	async answers() {
		try {
			if (!('caches' in globalThis) || !(await caches.has(POSTBAG_CACHE))) return [];
			const bag = await caches.open(POSTBAG_CACHE);
			const late: LateAnswer[] = [];
			for (const { url } of await bag.keys()) {
				const entry = inPostbag(new URL(url).pathname);
				if (entry?.kind !== 'answer') continue;
				const parcel = postbagAddress.parcel(entry.offer);
				const read = readLateAnswer(await jsonAt(bag, parcel), await jsonAt(bag, url));
				if (read !== null) late.push(read);
				await Promise.all([bag.delete(parcel), bag.delete(url)]);
			}
			return late;
		} catch {
			return [];
		}
	}
};

/** Sealed codes are deleted once they are matched: no copy of them may lie about. */
function hasSealedCode(record: TravelRecord): boolean {
	return 'code' in record && record.code !== undefined;
}

async function jsonAt(bag: Cache, address: string): Promise<unknown> {
	const found = await bag.match(address);
	try {
		return found === undefined ? null : await found.json();
	} catch {
		// The worker keeps what came with status 200, and that may be the sign-in page of a café.
		return null;
	}
}

async function syncRegistration(): Promise<SyncRegistration | null> {
	if (!('serviceWorker' in navigator)) return null;
	const registration = await navigator.serviceWorker.getRegistration();
	return registration !== undefined && hasSync(registration) ? registration : null;
}

function hasSync(registration: object): registration is SyncRegistration {
	return 'sync' in registration;
}
