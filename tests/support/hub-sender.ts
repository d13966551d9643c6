import { createHash, createHmac } from 'node:crypto';
import { makeCohortCode } from '#lib/domain/outcome/index.ts';
import type { CohortCode } from '#lib/domain/shared/index.ts';
import { cohortBearer, cohortToken, tokenHash } from '#lib/domain/sync/index.ts';
import { fileLine, type TravelRecord } from '#lib/domain/transfer/index.ts';
import type { HubCohort } from '#lib/server/store/cohorts.ts';
import { steadyRng } from './steady-rng.ts';

const rng = steadyRng(77);
export const sha256 = (bytes: Uint8Array): Uint8Array =>
	Uint8Array.from(createHash('sha256').update(bytes).digest());
export const keyedHash = (key: Uint8Array, message: Uint8Array): Uint8Array =>
	Uint8Array.from(createHmac('sha256', key).update(message).digest());

/** A cohort as its trainer registers it at a hub, and what its invited devices show there. */
export interface InvitedCohort {
	readonly code: CohortCode;
	readonly cohort: HubCohort;
	/** For the header `authorization`. */
	readonly authorization: string;
}

export function inviteCohort(changes: Partial<HubCohort> = {}): InvitedCohort {
	const code = changes.code ?? makeCohortCode(rng);
	const sealKey = Buffer.from(rng.bytes(16)).toString('hex');
	const token = cohortToken(sealKey, code, keyedHash);
	return {
		code,
		cohort: {
			...{ code, programme: 'school', country: 'in', way: 'token', created: '2026-W40' },
			...{ name: null, district: null, takes: true },
			tokenHash: tokenHash(token, sha256),
			...changes
		},
		authorization: `Bearer ${cohortBearer(code, token)}`
	};
}

/** The body of a batch. `records`: what a device sends, or anything else that somebody may send. */
export function batchOf(records: readonly unknown[], offer = '00112233aabbccdd'): string {
	return JSON.stringify({ v: 1, offer, records });
}

export function linesOf(records: readonly TravelRecord[]): readonly object[] {
	return records.map(fileLine);
}

/** `POST /api/outcomes` from a program; `headers` are added or replaced. */
export function post(
	body: BodyInit,
	headers: Readonly<Record<string, string>> = {},
	path = '/api/outcomes'
): Request {
	return new Request(`http://hub${path}`, {
		method: 'POST',
		body,
		headers: { host: 'hub', 'content-type': 'application/json', ...headers }
	});
}
