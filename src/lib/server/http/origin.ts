/** What the browser says of the page from which a call comes. */
export type PageOrigin =
	/** A page of this hub, or no page at all: a program. */
	| { readonly kind: 'own' }
	/** A page of a site that was named in `SAFAR_ORIGINS`. */
	| { readonly kind: 'friend'; readonly origin: string }
	| { readonly kind: 'foreign' };

/**
 * By host, not by whole address: TLS may end at a proxy before us, and a hub on a LAN has another address each day. A page
 * cannot choose what its browser writes into `origin`.
 */
export function pageOrigin(request: Request, friends: readonly string[]): PageOrigin {
	const origin = request.headers.get('origin');
	if (origin === null) {
		const site = request.headers.get('sec-fetch-site') ?? 'none';
		return { kind: ['none', 'same-origin'].includes(site) ? 'own' : 'foreign' };
	}
	if (URL.parse(origin)?.host === request.headers.get('host')) return { kind: 'own' };
	return friends.includes(origin) ? { kind: 'friend', origin } : { kind: 'foreign' };
}

/** What lets the page of a friend read an answer. Never with cookies: such a page has the rights of its cohort only. */
export function crossOriginHeaders(origin: string): Readonly<Record<string, string>> {
	return {
		'access-control-allow-origin': origin,
		'access-control-allow-methods': 'GET, POST',
		'access-control-allow-headers': 'authorization, content-type, content-encoding',
		'access-control-max-age': '600',
		'cross-origin-resource-policy': 'cross-origin',
		vary: 'origin'
	};
}
