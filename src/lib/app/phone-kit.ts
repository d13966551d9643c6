import { chooseClipFormat } from '#lib/adapters/audio/choose-clip-format.ts';
import { forgetEverything, forgetPages } from '#lib/adapters/db/forget-everything.ts';
import { carriedLabel } from '#lib/adapters/pwa/carried-label.ts';
import { storageFigures } from '#lib/adapters/pwa/device-storage.ts';
import { keepsOffline } from '#lib/adapters/pwa/keeps-offline.ts';
import { narrationPath } from '#lib/domain/narration/index.ts';
import type { Locale } from '#lib/domain/shared/index.ts';
import { atStake, countTravel } from '#lib/domain/transfer/index.ts';
import { parsePackManifest } from '#lib/schema/narration/parse-narration.ts';
import { PhonePacks, type PackOffer } from '#lib/state/shell/phone-packs.svelte.ts';
import type { App } from './app.ts';
import { openPackStore } from './offline.ts';

export { carriedLabel, forgetEverything, keepsOffline, storageFigures };

/** The voices of one language over this phone's real storage. */
export function openPhonePacks(locale: Locale): PhonePacks {
	return new PhonePacks(openPackStore(), { offer: offerOf }, locale);
}

/**
 * From now on this phone keeps nothing but answers to which somebody says yes; what it kept of their way until
 * now goes. Rejects when something could not be taken away.
 */
export async function goPrivate(app: App): Promise<void> {
	app.setPrivate(true);
	const { way } = await app.openStores();
	await Promise.all([way.forget(), forgetPages()]);
}

/** Records on this phone for which nobody has given a receipt; 0 also where they cannot be counted. */
export async function countAtStake(app: App): Promise<number> {
	try {
		const { outcomes, groups, transfer } = await app.openStores();
		const [shelf, rooms, receipts] = await Promise.all([
			outcomes.all(),
			groups.all(),
			transfer.receipts()
		]);
		const ids = [...shelf.outcomes, ...rooms.groups].map(({ id }) => id);
		const unread = shelf.setAside.length + rooms.setAside.length;
		return atStake(countTravel(ids, [], receipts)) + unread;
	} catch {
		return 0;
	}
}

async function offerOf(pack: string, locale: Locale): Promise<PackOffer> {
	try {
		const answer = await fetch(narrationPath.look(pack, locale));
		if (!answer.ok) return null;
		const manifest = parsePackManifest(await answer.json());
		if (!manifest.ok) return null;
		if (manifest.value.state === 'rendering') {
			return { rendering: manifest.value.done / Math.max(1, manifest.value.total) };
		}
		const audio = new Audio();
		return { bytes: manifest.value.bytes[chooseClipFormat((type) => audio.canPlayType(type))] };
	} catch {
		return null;
	}
}
