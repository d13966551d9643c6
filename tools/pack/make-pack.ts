import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
	bytesOf,
	CARRIED_PACK,
	PACK_PLACES,
	type CarriedPack,
	type PackLabel
} from '#lib/domain/pack/index.ts';
import { readCarriedPack } from '#lib/schema/pack/read-carried-pack.ts';
import { hashParts } from './hash-parts.ts';
import type { PackPart } from './pack-part.ts';
import { readMe } from './read-me.ts';
import { signBytes } from './signature.ts';
import { writeFolder } from './write-folder.ts';
import { writeZip } from './write-zip.ts';

export interface PackOrder {
	readonly label: PackLabel;
	/** Pages and voices; label, read-me, list and signature are made here. */
	readonly parts: readonly PackPart[];
	/** Folder that holds the packs. */
	readonly out: string;
	readonly zip: boolean;
	readonly key: KeyObject | null;
	/** Share that is done, 0 to 1. */
	readonly onProgress: (share: number) => void;
}

export interface MadePack {
	readonly place: string;
	readonly pack: CarriedPack;
}

/**
 * Puts a pack together, `out/safar-<version>` or the same with `.zip`.
 *
 * @throws when there is one already, or when it would be one that our own gate refuses
 */
export async function makePack(order: PackOrder): Promise<MadePack> {
	const { label, out, zip, key, onProgress } = order;
	const name = `safar-${label.version}`;
	const place = join(out, zip ? `${name}.zip` : name);
	if (existsSync(place)) throw new Error(`${place} exists already.`);
	await mkdir(out, { recursive: true });

	const parts = withOwnParts(order);
	let hashed = 0;
	const files = await hashParts(parts, () => {
		hashed += 1;
		onProgress((0.5 * hashed) / parts.length);
	});
	const pack: CarriedPack = { kind: CARRIED_PACK, format: 1, ...label, files };
	const list = Buffer.from(`${JSON.stringify(pack, null, '\t')}\n`);
	const read = readCarriedPack(list);
	if (!read.ok) throw new Error(`The pack would be refused:\n  ${read.problems.join('\n  ')}`);

	// The list first: whoever reads a zip from the front knows at once what will come.
	const all: readonly PackPart[] = [
		{ path: PACK_PLACES.manifest, from: list },
		...(key === null
			? []
			: [{ path: PACK_PLACES.signature, from: Buffer.from(signBytes(list, key)) }]),
		...parts
	];
	let written = 0;
	const count = (total: number, step: number): void => {
		written += step;
		onProgress(Math.min(1, 0.5 + (0.5 * written) / total));
	};
	if (zip) {
		await writeZip(place, name, all, (bytes) => {
			count(bytesOf(pack), bytes);
		});
	} else {
		await writeFolder(place, all, () => {
			count(all.length, 1);
		});
	}
	return { place, pack };
}

function withOwnParts({ label, parts, key }: PackOrder): readonly PackPart[] {
	return [
		{ path: PACK_PLACES.readMe, from: Buffer.from(readMe(label, key !== null)) },
		{ path: PACK_PLACES.label, from: Buffer.from(`${JSON.stringify(label)}\n`) },
		...parts
	];
}
