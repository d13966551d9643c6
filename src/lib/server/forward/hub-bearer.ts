import { createHash, randomBytes } from 'node:crypto';

/** What a hub shows to another one: who it is, and a secret of 32 random bytes. */
export interface HubBearer {
	readonly id: string;
	readonly secret: string;
}

const BEARER = /^h\.([\da-f]{8})\.([\w-]{43})$/;

export function makeHubBearer(): HubBearer {
	return { id: randomBytes(4).toString('hex'), secret: randomBytes(32).toString('base64url') };
}

/** What stands behind `Bearer` in the header `authorization`. */
export function hubBearer({ id, secret }: HubBearer): string {
	return `h.${id}.${secret}`;
}

/** `null`: it is not that of a hub. */
export function readHubBearer(bearer: string): HubBearer | null {
	const [, id, secret] = BEARER.exec(bearer) ?? [];
	return id === undefined || secret === undefined ? null : { id, secret };
}

/** Whether somebody shows, rightly or not, what only hubs show. */
export function isLikeHubBearer(bearer: string): boolean {
	return bearer.startsWith('h.');
}

/** The secret is random and long: a plain hash cannot be tried out. */
export function hubSecretHash(secret: string): Uint8Array {
	return createHash('sha256').update(`safar hub secret 1 ${secret}`).digest();
}
