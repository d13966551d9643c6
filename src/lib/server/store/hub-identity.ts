import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { IsoWeek } from '#lib/domain/shared/index.ts';
import type { Database } from './open-database.ts';

/** Who this hub is: what it signs, it has. All processes on one database are one hub. */
export interface HubIdentity {
	/** 32 bytes of Ed25519 (RFC 8032). */
	readonly publicKey: Uint8Array;
	/** 64 bytes. */
	readonly sign: (message: Uint8Array) => Uint8Array;
}

/** The raw key is the end of its DER form (RFC 8410). */
const RAW_BYTES = 32;

/** Made once, and kept with the data: a hub that lost its data is another one, and devices send to it again. */
export async function hubIdentity(database: Database, week: IsoWeek): Promise<HubIdentity> {
	const known = await keysIn(database);
	if (known !== null) return known;
	const { publicKey, privateKey } = generateKeyPairSync('ed25519');
	await database
		.insertInto('hub')
		.values({
			id: 1,
			public_key: publicKey.export({ format: 'der', type: 'spki' }).subarray(-RAW_BYTES),
			private_key: privateKey.export({ format: 'der', type: 'pkcs8' }),
			made: week
		})
		.onConflict((conflict) => conflict.column('id').doNothing())
		.execute();
	// Another process may have been first: its keys are the hub's.
	const kept = await keysIn(database);
	if (kept === null) throw new Error('The keys of the hub were not kept.');
	return kept;
}

async function keysIn(database: Database): Promise<HubIdentity | null> {
	const row = await database.selectFrom('hub').selectAll().executeTakeFirst();
	if (row === undefined) return null;
	const privateKey = createPrivateKey({ key: row.private_key, format: 'der', type: 'pkcs8' });
	const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
	return {
		publicKey: Uint8Array.from(publicKey.subarray(-RAW_BYTES)),
		sign: (message) => Uint8Array.from(sign(null, message, privateKey))
	};
}
