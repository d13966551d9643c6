import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { put } from '#tests/support/sample-pack.ts';
import { serve, type RunningServer } from '../serve/http-server.ts';
import { staticHandler } from './static-handler.ts';

let folder = '';
let server: RunningServer;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'safar-static-'));
	await put(folder, 'secret.txt', 'secret');
	await put(folder, 'new/index.html', 'new first');
	await put(folder, 'new/hi/index.html', 'new hi');
	await put(folder, 'new/a.json', '{}');
	await put(folder, 'new/narration/clips/0123456789abcdef.ogg', '0123456789');
	await put(folder, 'old/hi/gone.json', '{}');
	await put(folder, 'old/_app/immutable/x.Ab-_1.js', 'old script');
	server = await serve(
		0,
		[staticHandler(() => Promise.resolve([join(folder, 'new'), join(folder, 'old')]))],
		'127.0.0.1'
	);
});
afterEach(async () => {
	await server.close();
	await rm(folder, { recursive: true });
});

/** Asks for the path as it is written: `fetch` would tidy it. */
function raw(path: string): Promise<{ status: number; body: string }> {
	return new Promise((resolve, reject) => {
		request(`${server.address.replace('localhost', '127.0.0.1')}`, { path }, (answer) => {
			let body = '';
			answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
			answer.on('end', () => {
				resolve({ status: answer.statusCode ?? 0, body });
			});
		})
			.once('error', reject)
			.end();
	});
}

describe('the server of a kiosk box', () => {
	it('shows the page of a folder, and leads to it without the slash', async () => {
		expect(await (await fetch(`${server.address}/hi/`)).text()).toBe('new hi');
		const led = await fetch(`${server.address}/hi`, { redirect: 'manual' });
		expect([led.status, led.headers.get('location')]).toEqual([301, '/hi/']);
	});

	it('says what each file is, and that pages must be asked for again', async () => {
		const page = await fetch(server.address);
		expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
		expect(page.headers.get('cache-control')).toBe('no-cache');
		expect(page.headers.get('x-content-type-options')).toBe('nosniff');
		const clip = await fetch(`${server.address}/narration/clips/0123456789abcdef.ogg`);
		expect(clip.headers.get('content-type')).toBe('audio/ogg');
		expect(clip.headers.get('cache-control')).toContain('immutable');
	});

	it('answers with the part of a sound that a player asks for', async () => {
		const part = await fetch(`${server.address}/narration/clips/0123456789abcdef.ogg`, {
			headers: { range: 'bytes=2-4' }
		});
		expect([part.status, await part.text()]).toEqual([206, '234']);
	});

	it('still has the scripts of the pack before, for a page that is open, and nothing else of it', async () => {
		const script = await fetch(`${server.address}/_app/immutable/x.Ab-_1.js`);
		expect(await script.text()).toBe('old script');
		expect((await fetch(`${server.address}/hi/gone.json`)).status).toBe(404);
	});

	it.each([
		'/../secret.txt',
		'/hi/../../secret.txt',
		'/%2e%2e/secret.txt',
		'/..%2fsecret.txt',
		'//etc/passwd',
		'/hi//',
		'/hi\\..\\..\\secret.txt',
		'/a.json%00',
		'/.env'
	])('answers %s as if there were nothing', async (path) => {
		const { status, body } = await raw(path);
		expect(status).toBe(404);
		expect(body).not.toContain('secret');
	});

	it('changes nothing, whatever it is asked', async () => {
		const answer = await fetch(`${server.address}/a.json`, { method: 'PUT', body: 'x' });
		expect(answer.status).toBe(405);
	});
});
