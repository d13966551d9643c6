import { setImmediate as others } from 'node:timers/promises';
import * as v from 'valibot';
import type { CohortCode } from '#lib/domain/shared/index.ts';
import { isHeld, MOST_IN_BATCH, type IngestAnswer } from '#lib/domain/sync/index.ts';
import { LIMITS, type Incoming } from '#lib/domain/transfer/index.ts';
import { importedSchema, refusedFileEntries } from '#lib/schema/sync/imported-schema.ts';
import { readTransfer } from '#lib/schema/transfer/read-transfer.ts';
import type { SentRecord } from '#lib/schema/sync/read-batch.ts';
import { HANG_UP, json, problem, problemSchema } from '../http/answers.ts';
import { readBytes } from '../http/read-body.ts';
import type { Person, Route } from '../http/route.ts';
import type { HubContext } from '../hub-context.ts';
import { writeAudit } from '../people/audit.ts';
import { isInScope, scopeOf } from '../people/scope.ts';
import { sha256 } from '../sha256.ts';
import { batchRules } from './batch-rules.ts';
import { cohortsOf } from './cohorts-of.ts';
import { signedReceipt } from './signed-receipt.ts';
import { takeBatch } from './take-batch.ts';
import { Turnstile } from './turnstile.ts';
import { weekOf } from './week-of.ts';

/** Told one by one; of more only the number is told. */
const MOST_TOLD = 500;
/** A receipt that names more places of what is missing is longer than any code or page shows. */
const MOST_RECEIPT_CHARS = 4_000;
/** Each holds a whole file in memory. */
const MOST_AT_ONCE = 2;

const refusedFileSchema = v.looseObject({ ...problemSchema.entries, ...refusedFileEntries });

type Parts = Pick<HubContext, 'config' | 'store' | 'doors' | 'identity' | 'metrics' | 'now'>;

/**
 * `POST /api/import`: a file from a device or from another hub, where there is no network between them. The same gate as
 * on a device and the same rules as for batches; whoever signed in vouches for the cohorts that they follow. Nothing in a
 * file names a place on this machine: it is one stream of lines, and no folder.
 */
export function importRoute(parts: Parts): Route {
	const turnstile = new Turnstile(MOST_AT_ONCE);
	return {
		method: 'POST',
		path: '/api/import',
		access: 'trainer',
		says: 'Takes a file that Safar wrote (`.safar`, JSON Lines or CSV) as it is, and answers as for batches.',
		body: null,
		answers: {
			200: { says: 'What became of its records.', schema: importedSchema },
			400: { says: 'Not a file of Safar; nothing of it was taken.', schema: refusedFileSchema },
			413: { says: 'Larger than any file of Safar.', schema: problemSchema },
			415: { says: 'Packed once more on the way, or a form.', schema: problemSchema },
			429: { says: 'Too many files are read now.', schema: problemSchema }
		},
		async handle({ request, person }) {
			if (!isPlainFile(request) || person === null) return problem('not-json', HANG_UP);
			const leave = turnstile.enter();
			if (leave === null) return problem('too-many', { 'retry-after': '10', ...HANG_UP });
			try {
				return await importFile(request, person, parts);
			} finally {
				leave();
			}
		}
	};
}

/** A form is what a page of another site could send; what is packed twice nobody of ours sends. */
function isPlainFile({ headers }: Request): boolean {
	const type = (headers.get('content-type') ?? '').toLowerCase();
	return headers.get('content-encoding') === null && !/multipart|urlencoded/.test(type);
}

async function importFile(request: Request, person: Person, parts: Parts): Promise<Response> {
	const { store, identity, now, metrics } = parts;
	const bytes = await readBytes(request, LIMITS.fileBytes);
	if (bytes === null) return problem('too-large', HANG_UP, { bytes: LIMITS.fileBytes });
	const read = await readTransfer(bytes, sha256, () => others());
	if (read.kind === 'refused') return problem('malformed', {}, { why: read.why });
	await writeAudit(store.database, person.id, 'import', `${String(read.incoming.length)} records`);
	const scope = await scopeOf(store.database, person);
	const records = read.incoming.map(sentRecord);
	await parts.doors.freshen(cohortsOf(records));
	const vouchesFor = (cohort: CohortCode) => isInScope(scope, cohort);
	const rules = batchRules(parts, vouchesFor);
	const answers: IngestAnswer[] = [];
	for (let at = 0; at < records.length; at += MOST_IN_BATCH) {
		answers.push(...(await takeBatch(store, records.slice(at, at + MOST_IN_BATCH), rules)));
	}
	const refused = answers.filter((answer) => !isHeld(answer));
	const stored = answers.filter(({ state }) => state === 'stored').length;
	const apart = records.filter(
		({ read: one }, place) => answers[place]?.state === 'stored' && !isVouched(one, vouchesFor)
	).length;
	const duplicate = answers.length - refused.length - stored;
	metrics.records({ stored, duplicate });
	const receipt = signedReceipt(read.offer, answers, weekOf(now()), identity);
	return json({
		...{ ending: read.ending, promised: read.promised, stored, duplicate },
		...{ apart, refused: refused.length },
		told: refused.slice(0, MOST_TOLD),
		receipt: receipt.text.length > MOST_RECEIPT_CHARS ? null : receipt
	} satisfies v.InferOutput<typeof importedSchema>);
}

/** What nobody vouches for is stored, and counts nowhere until somebody takes it in. */
function isVouched(read: Incoming, vouchesFor: (cohort: CohortCode) => boolean): boolean {
	if (read.kind !== 'outcome' || read.outcome.cohort === null) return true;
	return vouchesFor(read.outcome.cohort);
}

function sentRecord(read: Incoming): SentRecord {
	return { id: read.kind === 'outcome' ? read.outcome.id : null, read };
}
