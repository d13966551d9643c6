import {
	inPostbag,
	parcelAfter,
	POSTBAG_CACHE,
	postbagAddress
} from '#lib/domain/offline/index.ts';

/**
 * Sends what a page has left, and keeps the answers as they came for the next page to judge. Rejects when the browser
 * should wake the worker once more.
 */
export async function sendPostbag(): Promise<void> {
	if (!(await caches.has(POSTBAG_CACHE))) return;
	const bag = await caches.open(POSTBAG_CACHE);
	let again = false;
	for (const { url } of await bag.keys()) {
		const entry = inPostbag(new URL(url).pathname);
		if (entry?.kind !== 'parcel') continue;
		const answer = postbagAddress.answer(entry.offer);
		const parcel: unknown = await (await bag.match(url))?.json();
		if (!isParcel(parcel) || (await bag.match(answer)) !== undefined) continue;
		const came = await send(parcel);
		const after = came === null ? 'again' : parcelAfter(came.status);
		// The phone may have been made to forget meanwhile: nothing is put where nothing is any more.
		if (after === 'answered' && came !== null && (await bag.match(url)) !== undefined)
			await bag.put(answer, came);
		again ||= after === 'again';
	}
	if (again) throw new Error('there is something to send once more');
}

interface Ready {
	readonly bearer: string | null;
	readonly body: string;
}

async function send({ bearer, body }: Ready): Promise<Response | null> {
	const headers = new Headers({ 'content-type': 'application/json' });
	if (bearer !== null) headers.set('authorization', `Bearer ${bearer}`);
	try {
		return await fetch('/api/outcomes', {
			...{ method: 'POST', headers, body },
			...{ cache: 'no-store', credentials: 'omit', redirect: 'manual' }
		});
	} catch {
		return null;
	}
}

/** Without valibot, which would be a third of the worker; the page that put it there wrote it as it is. */
function isParcel(value: unknown): value is Ready {
	return (
		typeof value === 'object' &&
		value !== null &&
		'body' in value &&
		'bearer' in value &&
		typeof value.body === 'string' &&
		(value.bearer === null || typeof value.bearer === 'string')
	);
}
