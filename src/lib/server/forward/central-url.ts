import { isIP } from 'node:net';
import * as v from 'valibot';

/**
 * Where a central hub stands: over TLS, because a credential goes there; without it only on this machine and in networks
 * that no router hands on (RFC 1918, RFC 6762).
 */
export const centralUrlSchema = v.pipe(
	v.string(),
	v.maxLength(300),
	v.check(
		isCentralUrl,
		'must be like https://hub.example; http:// is for this machine and the LAN'
	),
	v.transform((text) => new URL(text).origin)
);

function isCentralUrl(text: string): boolean {
	const url = URL.parse(text);
	if (url?.username !== '' || url.password !== '') return false;
	if (url.pathname !== '/' || url.search !== '' || url.hash !== '') return false;
	return url.protocol === 'https:' || (url.protocol === 'http:' && isNear(url.hostname));
}

function isNear(host: string): boolean {
	if (isIP(host) === 4) return /^(?:127|10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./.test(host);
	return host === 'localhost' || host === '[::1]' || host.endsWith('.local');
}
