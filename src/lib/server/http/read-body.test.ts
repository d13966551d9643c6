import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readJson } from './read-body.ts';

const LIMITS = { bytes: 1_000, unpacked: 5_000 };

async function outcomeOf(body: BodyInit, headers: Record<string, string> = {}): Promise<unknown> {
	const request = new Request('http://hub/', {
		method: 'POST',
		body,
		...{ duplex: 'half' },
		headers: { 'content-type': 'application/json', ...headers }
	});
	const read = await readJson(request, LIMITS);
	return 'refusal' in read ? read.refusal.status : read.value;
}

/** Comes in pieces, and does not say how much it is. */
function inPieces(...pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> {
	return new ReadableStream({
		start(controller) {
			for (const piece of pieces) controller.enqueue(piece);
			controller.close();
		}
	});
}

describe('a body', () => {
	it('is read as JSON, plain or as gzip', async () => {
		expect(await outcomeOf('{"a":"सफ़र"}')).toEqual({ a: 'सफ़र' });
		expect(await outcomeOf(gzipSync('{"a":1}'), { 'content-encoding': 'gzip' })).toEqual({ a: 1 });
	});

	it.each([
		['text/plain', 415],
		['application/jsonp', 415],
		['multipart/form-data; boundary=x', 415],
		['application/json; charset=utf-8', 400]
	])('of %s is answered with %i when it is no JSON', async (type, status) => {
		expect(await outcomeOf('a=1', { 'content-type': type })).toBe(status);
	});

	it('is refused when it is too large, whether it says so or not', async () => {
		expect(await outcomeOf('x'.repeat(1_001), { 'content-length': '1001' })).toBe(413);
		const piece = new Uint8Array(400);
		expect(await outcomeOf(inPieces(piece, piece, piece))).toBe(413);
	});

	it('is not unpacked beyond the limit', async () => {
		const bomb = gzipSync(Buffer.alloc(400_000, ' '));
		expect(bomb.length).toBeLessThan(LIMITS.bytes);
		expect(await outcomeOf(bomb, { 'content-encoding': 'gzip' })).toBe(400);
	});

	it.each(['', '{"a":', '\u0000', '{"a":1}{}'])('is malformed as "%s"', async (text) => {
		expect(await outcomeOf(text)).toBe(400);
	});

	it('must be UTF-8', async () => {
		expect(await outcomeOf(Uint8Array.from([0x22, 0xff, 0x22]))).toBe(400);
	});

	it('in a packing that nobody asked for is refused', async () => {
		expect(await outcomeOf('{}', { 'content-encoding': 'br' })).toBe(415);
	});
});
