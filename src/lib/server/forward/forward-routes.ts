import * as v from 'valibot';
import { LINE_PROBLEMS } from '#lib/domain/sync/index.ts';
import { forwardSchema } from '#lib/schema/people/links-schema.ts';
import { json, nothing, problem, problemSchema } from '../http/answers.ts';
import { readJson, type BodyLimits } from '../http/read-body.ts';
import type { Route } from '../http/route.ts';
import type { HubContext } from '../hub-context.ts';
import { writeAudit } from '../people/audit.ts';
import { findCentral, removeCentral, setCentral } from '../store/central.ts';
import { cohortsSent, forwardCounts } from '../store/forwarded.ts';
import { centralUrlSchema } from './central-url.ts';
import type { Forwarder } from './forwarder.ts';
import { readHubBearer } from './hub-bearer.ts';

const credentialSchema = v.pipe(
	v.string(),
	v.maxLength(200),
	v.check((text) => readHubBearer(text) !== null, 'the credential that the central hub showed')
);
const newCentralSchema = v.strictObject({ url: centralUrlSchema, credential: credentialSchema });

const CENTRAL_BODY: BodyLimits = { bytes: 2_000, unpacked: 2_000 };

/** Where this hub brings its results, and how far it has come. */
export function forwardRoutes(
	{ store: { database } }: Pick<HubContext, 'store'>,
	forwarder: Forwarder
): readonly Route[] {
	return [
		{
			method: 'GET',
			path: '/api/forward',
			access: 'manager',
			says: 'How much is still to go to the central hub, and what it has not taken.',
			body: null,
			answers: { 200: { says: 'How it stands.', schema: forwardSchema } },
			async handle() {
				const central = await findCentral(database);
				const key = central?.key ?? '';
				const sent = await cohortsSent(database, key);
				const problems = LINE_PROBLEMS.filter((one) => one === central?.problem);
				return json({
					central:
						central === null
							? null
							: { url: central.url, hub: central.key, problem: problems[0] ?? null },
					...(await forwardCounts(database, key)),
					conflicts: [...sent].flatMap(([code, { state }]) => (state === 'conflict' ? [code] : []))
				} satisfies v.InferOutput<typeof forwardSchema>);
			}
		},
		{
			method: 'PUT',
			path: '/api/forward',
			access: 'manager',
			says: 'Names the central hub, and sends there what it refused before once more.',
			body: newCentralSchema,
			answers: {
				204: { says: 'From now on it is tried.', schema: null },
				400: { says: 'No address or no credential of a hub.', schema: problemSchema }
			},
			async handle({ request, person }) {
				const body = await readJson(request, CENTRAL_BODY);
				if ('refusal' in body) return body.refusal;
				const read = v.safeParse(newCentralSchema, body.value);
				if (!read.success) return problem('malformed');
				await writeAudit(database, person?.id ?? '', 'forward-changed', read.output.url);
				await setCentral(database, read.output);
				forwarder.start();
				return nothing();
			}
		},
		{
			method: 'DELETE',
			path: '/api/forward',
			access: 'manager',
			says: 'Forwards nothing any more. What is held at the central hub stays there.',
			body: null,
			answers: {
				204: { says: 'It is forgotten, with its credential.', schema: null },
				404: { says: 'There was none.', schema: problemSchema }
			},
			async handle({ person }) {
				await writeAudit(database, person?.id ?? '', 'forward-changed', 'none');
				return (await removeCentral(database)) ? nothing() : problem('not-found');
			}
		}
	];
}
