import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface SendOptions {
	readonly type: string;
	/** Named by the hash of its inputs: never asked for again. */
	readonly immutable: boolean;
}

interface Span {
	readonly start: number;
	/** Inclusive, as in the header. */
	readonly end: number;
}

/** Answers with a file, or with the part that a `Range` header asks for (Safari plays nothing without). */
export async function sendFile(
	request: IncomingMessage,
	response: ServerResponse,
	file: string,
	{ type, immutable }: SendOptions
): Promise<void> {
	const { size } = await stat(file);
	const span = parseRange(request.headers.range, size);
	response.setHeader('content-type', type);
	response.setHeader('accept-ranges', 'bytes');
	response.setHeader(
		'cache-control',
		immutable ? 'public, max-age=31536000, immutable' : 'no-cache'
	);
	if (span === 'unsatisfiable') {
		response.writeHead(416, { 'content-range': `bytes */${size}` }).end();
		return;
	}
	const { start, end } = span ?? { start: 0, end: size - 1 };
	const headers: Record<string, string | number> = { 'content-length': end - start + 1 };
	if (span) headers['content-range'] = `bytes ${start}-${end}/${size}`;
	response.writeHead(span ? 206 : 200, headers);
	if (request.method === 'HEAD' || size === 0) {
		response.end();
		return;
	}
	await new Promise<void>((resolve) => {
		const stream = createReadStream(file, { start, end });
		stream.once('error', () => response.destroy());
		response.once('close', () => {
			stream.destroy();
			resolve();
		});
		stream.pipe(response);
	});
}

/** One range of bytes; several at once, or nonsense, are answered with the whole file, as RFC 9110 allows. */
export function parseRange(
	header: string | undefined,
	size: number
): Span | 'unsatisfiable' | null {
	const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
	if (!match || (match[1] === '' && match[2] === '')) return null;
	const [, first = '', last = ''] = match;
	if (first === '') {
		const length = Math.min(size, Number(last));
		return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
	}
	const start = Number(first);
	const end = last === '' ? size - 1 : Math.min(size - 1, Number(last));
	if (last !== '' && Number(last) < start) return null;
	return start >= size ? 'unsatisfiable' : { start, end };
}
