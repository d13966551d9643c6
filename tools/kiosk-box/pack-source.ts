import type { Readable } from 'node:stream';
import type { PackRefusal } from '#lib/domain/pack/index.ts';
import { fail, succeed, type Result } from '#lib/domain/shared/index.ts';

/** A pack on a stick, as a folder or as a zip. Nothing of it is believed yet. */
export interface PackSource {
	/** Bytes of each file by its path, as they are announced. Refused when there is anything but files and folders. */
	list(): Promise<Result<ReadonlyMap<string, number>, PackRefusal>>;
	/** @throws the system's error, or the zip's when it is broken */
	open(path: string): Promise<Readable>;
	close(): Promise<void>;
}

/** A file into memory, never more than `most` bytes of it. */
export async function readFileOf(
	source: PackSource,
	path: string,
	most: number
): Promise<Result<Uint8Array, PackRefusal>> {
	const chunks: Buffer[] = [];
	let bytes = 0;
	try {
		const stream = await source.open(path);
		for await (const chunk of stream) {
			if (!(chunk instanceof Buffer)) continue;
			bytes += chunk.length;
			if (bytes > most) {
				stream.destroy();
				return fail([{ why: 'too-big', where: path }]);
			}
			chunks.push(chunk);
		}
	} catch (problem) {
		return fail([refusalOf(problem, path)]);
	}
	return succeed(Buffer.concat(chunks));
}

/** A system's error has a code: the stick cannot be read. Without one, it is the zip that breaks off. */
export function refusalOf(problem: unknown, where: string): PackRefusal {
	if (!(problem instanceof Error)) return { why: 'stick', where };
	const code = 'code' in problem && typeof problem.code === 'string' ? problem.code : '';
	if (code === 'ELOOP') return { why: 'unsafe', where };
	if (code === 'ENOENT') return { why: 'missing', where };
	if (problem.message.startsWith('too many bytes')) return { why: 'too-big', where };
	return code === '' || code.startsWith('Z_')
		? { why: 'cut-off', where }
		: { why: 'stick', where: `${where} (${code})` };
}
