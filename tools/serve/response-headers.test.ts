import { describe, expect, it } from 'vitest';
import { responseHeaders } from './response-headers.ts';

describe('headers of a response', () => {
	it('forbids other sites to frame, to sniff and to learn where a person came from', () => {
		expect(responseHeaders('/en/')).toMatchObject({
			'content-security-policy': "frame-ancestors 'none'",
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'no-referrer'
		});
	});

	it('grants neither camera nor microphone nor place', () => {
		const policy = responseHeaders('/')['permissions-policy'];
		expect(policy).toContain('camera=()');
		expect(policy).toContain('microphone=()');
		expect(policy).toContain('geolocation=()');
	});

	it('lets Safar itself, and nobody else, ask for the camera on the pages of trainers and classes', () => {
		expect(responseHeaders('/hi/class/the-offer/')['permissions-policy']).toContain(
			'camera=(self)'
		);
		const policy = responseHeaders('/hi/trainer/take/')['permissions-policy'];
		expect(policy).toContain('camera=(self)');
		expect(policy).toContain('microphone=()');
		expect(responseHeaders('/hi/learn/trainer/')['permissions-policy']).toContain('camera=()');
	});

	it.each(['/', '/hi/learn/the-offer/', '/service-worker.js', '/_app/version.json'])(
		'has %s asked for again each time, so that a mended text arrives',
		(url) => {
			expect(responseHeaders(url)['cache-control']).toBe('no-cache');
		}
	);

	it.each(['/_app/immutable/entry/start.js', '/narration/clips/00112233aabbccdd.ogg'])(
		'leaves the caching of %s, which is named by its content, to its handler',
		(url) => {
			expect(responseHeaders(url)).not.toHaveProperty('cache-control');
		}
	);
});
