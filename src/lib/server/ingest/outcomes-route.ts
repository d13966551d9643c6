import { timingSafeEqual } from 'node:crypto';
import { fromHex } from '#lib/domain/outcome/index.ts';
import type { CohortCode } from '#lib/domain/shared/index.ts';
import { isHeld, readCohortBearer, tokenHash, type IngestAnswer } from '#lib/domain/sync/index.ts';
import {
	BATCH_VERSION,
	batchAnswerSchema,
	wireBatchSchema,
	type BatchAnswer
} from '#lib/schema/sync/batch-schema.ts';
import { readBatch } from '#lib/schema/sync/read-batch.ts';
import { isLikeHubBearer } from '../forward/hub-bearer.ts';
import { HANG_UP, json, problem, problemSchema } from '../http/answers.ts';
import { bearerOf } from '../http/bearer.ts';
import { readJson, type BodyLimits } from '../http/read-body.ts';
import type { Call, Route } from '../http/route.ts';
import type { HubContext } from '../hub-context.ts';
import type { Metrics } from '../observe/metrics.ts';
import { sha256 } from '../sha256.ts';
import type { Admission, Sender } from './admission.ts';
import { batchRules } from './batch-rules.ts';
import { cohortsOf } from './cohorts-of.ts';
import { signedReceipt } from './signed-receipt.ts';
import { takeBatch } from './take-batch.ts';

/** 200 records of the longest instrument are 400 kB as JSON, and a tenth of it as gzip. */
export const BATCH_BODY: BodyLimits = { bytes: 512_000, unpacked: 4_000_000 };

/** Another hub that was given a credential here. */
export interface KnownHub {
	readonly id: string;
	/** Those of the cohorts that it may speak for. Asks the database: another process may just have been told. */
	vouchedOf(cohorts: Iterable<CohortCode>): Promise<ReadonlySet<CohortCode>>;
}

export interface IngestDoor {
	readonly admission: Admission;
	/** `null`: the bearer is not that of a hub. Mostly answered from memory: it is asked before the fence. */
	readonly hubOf: (bearer: string) => Promise<KnownHub | null>;
}

type Parts = Pick<HubContext, 'config' | 'store' | 'doors' | 'identity' | 'metrics' | 'now'> &
	IngestDoor;

interface Proof {
	readonly sender: Sender;
	readonly vouchedOf: KnownHub['vouchedOf'];
}

/** `POST /api/outcomes`. What is asked of whom, and why, stands in docs/adr/0021-ingest.md. */
export function outcomesRoute(parts: Parts): Route {
	return {
		method: 'POST',
		path: '/api/outcomes',
		access: 'sender',
		crossOrigin: true,
		says: 'Takes up to 200 records and answers for each, in the order sent. A record is held when its answer says so.',
		body: wireBatchSchema,
		answers: {
			200: { says: 'An answer for each record, and a signed receipt.', schema: batchAnswerSchema },
			400: { says: 'No batch. Keep the records.', schema: problemSchema },
			401: {
				says: 'The credential of a hub that is not known here, or was ended. Keep the records.',
				schema: problemSchema
			},
			403: {
				says: 'A page of another site that is not named in SAFAR_ORIGINS.',
				schema: problemSchema
			},
			409: {
				says: 'A newer protocol than this hub knows. Keep the records.',
				schema: problemSchema
			},
			413: { says: 'Too large: send half as many at once.', schema: problemSchema },
			415: { says: 'Not JSON, plain or as gzip.', schema: problemSchema },
			429: { says: 'Come again after the seconds in `retry-after`.', schema: problemSchema },
			503: {
				says: 'The database does not answer. Keep the records, come again.',
				schema: problemSchema
			}
		},
		async handle(call) {
			const bearer = bearerOf(call.request);
			const named = bearer === null ? null : readCohortBearer(bearer);
			if (named !== null) await parts.doors.freshen([named.code]);
			const proof = await proofOf(bearer, named, call, parts);
			// Not as a stranger: what a hub brings would be held apart, and never be sent again.
			if (proof === null) return problem('sign-in', HANG_UP);
			const entry = parts.admission.enter(proof.sender);
			if (entry.kind === 'later') return turnAway(proof.sender, entry.seconds, parts.metrics);
			try {
				return await take(call, proof, parts);
			} finally {
				entry.leave();
			}
		}
	};
}

async function take(call: Call, proof: Proof, parts: Parts): Promise<Response> {
	const body = await readJson(call.request, BATCH_BODY);
	if ('refusal' in body) return body.refusal;
	const batch = readBatch(body.value);
	if (batch.kind === 'malformed') return problem('malformed');
	if (batch.kind === 'newer') return problem('newer-version', {}, { accepts: [BATCH_VERSION] });
	const seconds = parts.admission.take(proof.sender, batch.records.length);
	if (seconds > 0) return turnAway(proof.sender, seconds, parts.metrics);
	const cohorts = cohortsOf(batch.records);
	await parts.doors.freshen(cohorts);
	const vouched = await proof.vouchedOf(cohorts);
	const rules = batchRules(parts, (cohort) => vouched.has(cohort));
	const answers = await takeBatch(parts.store, batch.records, rules);
	count(answers, parts.metrics);
	return json({
		v: BATCH_VERSION,
		answers,
		receipt: signedReceipt(batch.offer, answers, rules.week, parts.identity)
	} satisfies BatchAnswer);
}

/**
 * Looks at nothing but memory, so that whoever was invited is known however many strangers there are. `null`: somebody
 * shows the credential of a hub, and it is not good.
 */
async function proofOf(
	bearer: string | null,
	named: ReturnType<typeof readCohortBearer>,
	call: Call,
	{ doors, hubOf }: Parts
): Promise<Proof | null> {
	const stranger: Proof = {
		sender: { kind: 'stranger', address: call.address },
		vouchedOf: () => Promise.resolve(new Set())
	};
	if (bearer === null) return stranger;
	if (named === null) {
		const hub = await hubOf(bearer);
		if (hub === null) return isLikeHubBearer(bearer) ? null : stranger;
		return {
			sender: { kind: 'proven', name: hub.id, isHub: true },
			vouchedOf: (cohorts) => hub.vouchedOf(cohorts)
		};
	}
	const known = doors.find(named.code)?.tokenHash ?? null;
	if (known === null || !isSame(known, tokenHash(named.token, sha256))) return stranger;
	return {
		sender: { kind: 'proven', name: named.code, isHub: false },
		vouchedOf: () => Promise.resolve(new Set([named.code]))
	};
}

function isSame(one: string, other: string): boolean {
	const [a, b] = [fromHex(one), fromHex(other)];
	return a.length === b.length && timingSafeEqual(a, b);
}

function turnAway(sender: Sender, seconds: number, metrics: Metrics): Response {
	metrics.turnedAway(sender.kind);
	return problem('too-many', { 'retry-after': String(seconds), ...HANG_UP });
}

function count(answers: readonly IngestAnswer[], metrics: Metrics): void {
	const held = answers.filter(isHeld);
	const stored = held.filter(({ state }) => state === 'stored').length;
	metrics.records({ stored, duplicate: held.length - stored });
	for (const answer of answers) if (answer.state === 'refused') metrics.refused(answer.reason);
}
