import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

/** Lines of a backup that was packed. One that breaks off ends early; what it lacks is missed by its end line. */
export async function* linesOfFile(path: string): AsyncGenerator<string> {
	const decoder = new TextDecoder();
	let rest = '';
	try {
		for await (const chunk of unpacked(path)) {
			const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
			rest = lines.pop() ?? '';
			yield* lines;
		}
	} catch (error) {
		if (!isTorn(error)) throw error;
		return;
	}
	if (rest !== '') yield rest;
}

async function* unpacked(path: string): AsyncGenerator<Uint8Array> {
	const file = createReadStream(path);
	const gunzip = createGunzip();
	file.once('error', (error) => gunzip.destroy(error));
	for await (const chunk of file.pipe(gunzip)) if (chunk instanceof Uint8Array) yield chunk;
}

/** What zlib says of bytes that end too early, were changed, or never were packed. */
function isTorn(error: unknown): boolean {
	const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
	return typeof code === 'string' && code.startsWith('Z_');
}
