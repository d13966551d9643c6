import { fromHex, toBase64Url, toHex, type KeyedHash } from '../outcome/index.ts';
import type { CohortCode } from '../shared/index.ts';
import { toUtf8, type Digest } from '../transfer/index.ts';

const TOKEN_BYTES = 16;

/**
 * What proves to a hub that a device was invited to a cohort: a keyed hash of its code, 22 characters of base64url. It is
 * made from the seal key that every invited device has, and gives that key away to nobody: a hub that could unseal
 * tickets and codes would know too much.
 */
export function cohortToken(sealKey: string, code: CohortCode, hash: KeyedHash): string {
	return toBase64Url(hash(fromHex(sealKey), toUtf8(`safar token 1 ${code}`)).slice(0, TOKEN_BYTES));
}

/** What the hub keeps of a token: enough to know it again, not enough to show it to another hub. As hex. */
export function tokenHash(token: string, digest: Digest): string {
	return toHex(digest(toUtf8(`safar token hash 1 ${token}`)));
}

const BEARER = /^c\.([0-9A-HJKMNP-TV-Z]{8})\.([\w-]{22})$/;

/** What stands behind `Bearer` in the header `authorization`. */
export function cohortBearer(code: CohortCode, token: string): string {
	return `c.${code}.${token}`;
}

/** `null`: it is not a cohort's. */
export function readCohortBearer(
	bearer: string
): { readonly code: CohortCode; readonly token: string } | null {
	const [, code, token] = BEARER.exec(bearer) ?? [];
	return code === undefined || token === undefined ? null : { code, token };
}
