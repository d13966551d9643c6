import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { HANG_UP, problem } from './answers.ts';

export interface BodyLimits {
	/** As it comes over the line. */
	readonly bytes: number;
	/** When it is unpacked. */
	readonly unpacked: number;
}

const unzip = promisify(gunzip);

/**
 * The body as JSON, or the answer that refuses it. Reads no byte beyond the limit, and unpacks none: a small body that
 * grows without end is stopped at the limit.
 */
export async function readJson(
	request: Request,
	limits: BodyLimits
): Promise<{ readonly value: unknown } | { readonly refusal: Response }> {
	const type = request.headers.get('content-type') ?? '';
	if (!/^application\/json(?:;|$)/i.test(type)) return { refusal: problem('not-json', HANG_UP) };
	const encoding = request.headers.get('content-encoding') ?? 'identity';
	if (!['identity', 'gzip'].includes(encoding)) return { refusal: problem('not-json', HANG_UP) };
	const bytes = await readBytes(request, limits.bytes);
	if (bytes === null) return { refusal: problem('too-large', HANG_UP, { bytes: limits.bytes }) };
	const text = encoding === 'gzip' ? await unpacked(bytes, limits.unpacked) : bytes;
	if (text === null) return { refusal: problem('malformed') };
	try {
		const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
		return { value };
	} catch {
		return { refusal: problem('malformed') };
	}
}

/** `null`: it is longer; no byte beyond the limit was kept. */
export async function readBytes(request: Request, most: number): Promise<Uint8Array | null> {
	if (Number(request.headers.get('content-length') ?? 0) > most) return null;
	if (request.body === null) return new Uint8Array();
	const reader = request.body.getReader();
	const chunks: Uint8Array[] = [];
	for (let size = 0; ;) {
		const { value, done } = await reader.read();
		if (done) return Buffer.concat(chunks);
		size += value.byteLength;
		// Not cancelled: that would cut the connection before the answer is out.
		if (size > most) return null;
		chunks.push(value);
	}
}

async function unpacked(bytes: Uint8Array, most: number): Promise<Uint8Array | null> {
	try {
		return await unzip(bytes, { maxOutputLength: most });
	} catch {
		return null;
	}
}
