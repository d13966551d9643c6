import type { HubConfig } from '../config/hub-config.ts';

/**
 * The answer with cookies. `Secure` when the person reached us over TLS, which only a proxy of ours can tell: a hub on a
 * LAN has none, and browsers would drop the cookie there.
 */
export function setCookies(
	answer: Response,
	cookies: readonly string[],
	request: Request,
	{ addressHeader }: Pick<HubConfig, 'addressHeader'>
): Response {
	const isSecure = addressHeader !== null && request.headers.get('x-forwarded-proto') === 'https';
	for (const cookie of cookies)
		answer.headers.append('set-cookie', isSecure ? `${cookie}; Secure` : cookie);
	return answer;
}
