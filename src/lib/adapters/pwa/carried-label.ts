import { addressOfFile, PACK_PLACES, type PackLabel } from '#lib/domain/pack/index.ts';
import { readPackLabel } from '#lib/schema/pack/read-carried-pack.ts';

/**
 * The carried pack that this Safar is served from, as its server tells now; null where none is: the app was put on a
 * server without a pack, or nobody answers. Never from a cache: after an update it would name the pack before.
 */
export async function carriedLabel(): Promise<PackLabel | null> {
	try {
		const answer = await fetch(addressOfFile(PACK_PLACES.label), { cache: 'no-store' });
		if (!answer.ok) return null;
		const label = readPackLabel(await answer.json());
		return label.ok ? label.value : null;
	} catch {
		return null;
	}
}
