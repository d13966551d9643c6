import type { KeyObject } from 'node:crypto';
import {
	PACK_LIMITS,
	PACK_PLACES,
	type CarriedPack,
	type PackRefusal
} from '#lib/domain/pack/index.ts';
import { fail, succeed, type Result } from '#lib/domain/shared/index.ts';
import { readCarriedPack } from '#lib/schema/pack/read-carried-pack.ts';
import { sha256 } from '../pack/hash-parts.ts';
import { fingerprint, judgeSignature } from '../pack/signature.ts';
import { readFileOf, type PackSource } from './pack-source.ts';

/** A list that the trusted key has signed, with the bytes that were signed. */
export interface SignedList {
	readonly pack: CarriedPack;
	readonly bytes: Uint8Array;
	readonly hash: string;
	readonly signature: Uint8Array;
}

/** Not one byte of the list is interpreted before its signature is found good. */
export async function readList(
	source: PackSource,
	trusted: KeyObject
): Promise<Result<SignedList, PackRefusal>> {
	const bytes = await readFileOf(source, PACK_PLACES.manifest, PACK_LIMITS.manifest);
	if (!bytes.ok) return bytes;
	const signature = await readFileOf(source, PACK_PLACES.signature, 1000);
	if (!signature.ok) return fail([{ why: 'unsigned' }]);
	const judged = judgeSignature(bytes.value, signature.value, trusted);
	switch (judged.verdict) {
		case 'foreign':
			return fail([{ why: 'foreign', by: judged.by, trusted: fingerprint(trusted) }]);
		case 'tampered':
		case 'unsigned':
			return fail([{ why: judged.verdict }]);
		case 'good':
			break;
	}
	const read = readCarriedPack(bytes.value);
	if (!read.ok) {
		const [where = ''] = read.problems;
		return fail([{ why: where.startsWith('files: unsafe') ? 'unsafe' : 'unreadable', where }]);
	}
	return succeed({
		pack: read.value,
		bytes: bytes.value,
		hash: sha256(bytes.value),
		signature: signature.value
	});
}
