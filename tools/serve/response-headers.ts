/**
 * Headers of every response. The page's own Content-Security-Policy stands in the page (its hashes
 * are known only to the build); `frame-ancestors` works in a header only, so it is sent here.
 */
const SECURITY = {
	'content-security-policy': "frame-ancestors 'none'",
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy':
		'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
	'referrer-policy': 'no-referrer',
	'x-content-type-options': 'nosniff'
} as const;

/** Where a trainer works Safar itself may ask for the camera: it reads codes, and cards that a class holds up. */
const WITH_CAMERA = {
	...SECURITY,
	'permissions-policy': SECURITY['permissions-policy'].replace('camera=()', 'camera=(self)')
};
const TRAINER = /^\/[a-z]{2,3}\/(?:trainer|class)\//;

const HASHED = /^\/(?:_app\/immutable|narration\/(?:clips|packs))\//;

/**
 * What is named by its content is left to its own handler to cache; everything else is asked for
 * again each time (an unchanged file then costs a 304). Without the header browsers guess.
 */
export function responseHeaders(url: string): Readonly<Record<string, string>> {
	if (HASHED.test(url)) return SECURITY;
	return { ...(TRAINER.test(url) ? WITH_CAMERA : SECURITY), 'cache-control': 'no-cache' };
}
