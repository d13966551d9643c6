/**
 * Where a phone finds a page of this Safar. `null`: the page came from the device itself (`localhost`), which no phone
 * can reach, and nobody said where Safar stands on the network.
 *
 * @param publicOrigin where Safar stands on the network, as its builder said
 * @param origin of the page that is shown
 */
export function phoneAddress(
	publicOrigin: string | null,
	origin: string,
	path: string
): string | null {
	if (publicOrigin !== null) return `${publicOrigin}${path}`;
	return /^https?:\/\/(?:localhost|127\.|\[::1\])/.test(origin) ? null : `${origin}${path}`;
}
