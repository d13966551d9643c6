import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Transform } from 'node:stream';
import { ZipFile } from 'yazl';
import type { PackPart } from './pack-part.ts';

/** Sound and pictures are compressed already. */
const TEXT = /\.(?:html|js|json|css|svg|txt|webmanifest|sig)$/;

/**
 * Writes the parts as one zip (zip64 when there are many), below one folder `name`, so that unpacking it litters
 * nobody's desk. The file is there whole or not at all.
 *
 * @param onBytes told of each piece that was written
 */
export async function writeZip(
	file: string,
	name: string,
	parts: readonly PackPart[],
	onBytes: (bytes: number) => void
): Promise<void> {
	const zip = new ZipFile();
	for (const { path, from } of parts) {
		const options = { compress: TEXT.test(path), mode: 0o100644 };
		const inside = `${name}/${path}`;
		if (typeof from === 'string') zip.addFile(from, inside, options);
		else zip.addBuffer(Buffer.from(from), inside, options);
	}
	zip.end();
	const counted = new Transform({
		transform(chunk: Buffer, _encoding, done) {
			onBytes(chunk.length);
			done(null, chunk);
		}
	});
	const beside = `${file}.part`;
	await new Promise<void>((resolve, reject) => {
		// A part that cannot be read is told by the zip, not by its stream.
		zip.once('error', reject);
		pipeline(zip.outputStream, counted, createWriteStream(beside)).then(resolve, reject);
	});
	await rename(beside, file);
}
