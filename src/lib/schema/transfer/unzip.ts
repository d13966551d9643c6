import { Gunzip } from 'fflate';
import { LIMITS, type Ending } from '#lib/domain/transfer/index.ts';

/** So much is unpacked at once: at the worst ratio of deflate (1032) it grows to half a megabyte before anybody looks. */
const STEP_BYTES = 512;
/** What is not packed does not grow. */
const PLAIN_STEP_BYTES = 16_384;

/** Yields bytes as they are unpacked; returns how it ended. */
export type Chunks = Generator<Uint8Array, Ending, undefined>;

export function isGzip(bytes: Uint8Array): boolean {
	return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Unpacks gzip step by step and stops as soon as it grows beyond what outcomes can: what came before is given, the rest
 * is never made.
 */
export function* unzip(bytes: Uint8Array): Chunks {
	let ready: Uint8Array[] = [];
	let grown = 0;
	const gunzip = new Gunzip((chunk) => {
		ready.push(chunk);
	});
	for (let at = 0; at < bytes.length; at += STEP_BYTES) {
		const end = Math.min(bytes.length, at + STEP_BYTES);
		const failure = push(gunzip, bytes.subarray(at, end), end === bytes.length);
		grown += ready.reduce((sum, chunk) => sum + chunk.length, 0);
		yield* ready;
		ready = [];
		if (isBomb(grown, end)) return 'bomb';
		if (failure !== null) return failure;
	}
	return 'whole';
}

function isBomb(grown: number, read: number): boolean {
	if (grown > LIMITS.textBytes) return true;
	return grown > LIMITS.freeTextBytes && grown > read * LIMITS.growth;
}

/** fflate throws; its code 0 says that the bytes end too early. */
function push(gunzip: Gunzip, bytes: Uint8Array, isLast: boolean): Ending | null {
	try {
		gunzip.push(bytes, isLast);
		return null;
	} catch (error) {
		const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
		return code === 0 ? 'cut-off' : 'damaged';
	}
}

/** Bytes that are not compressed, in steps of the same size as unpacked ones. */
export function* plain(bytes: Uint8Array): Chunks {
	for (let at = 0; at < bytes.length; at += PLAIN_STEP_BYTES) {
		yield bytes.subarray(at, at + PLAIN_STEP_BYTES);
	}
	return 'whole';
}
