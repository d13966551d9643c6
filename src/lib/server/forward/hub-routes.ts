import * as v from 'valibot';
import { weekOf } from '../ingest/week-of.ts';
import { json, nothing, problem, problemSchema } from '../http/answers.ts';
import { readJson, type BodyLimits } from '../http/read-body.ts';
import type { Route } from '../http/route.ts';
import type { HubContext } from '../hub-context.ts';
import { writeAudit } from '../people/audit.ts';
import { givenWords } from '#lib/schema/people/given-words.ts';
import { linkedHubsSchema, madeHubSchema } from '#lib/schema/people/links-schema.ts';
import { addHub, allHubs, endHub } from '../store/known-hubs.ts';
import { hubBearer, hubSecretHash, makeHubBearer } from './hub-bearer.ts';
import type { KnownHubs } from './known-hubs.ts';

const newHubSchema = v.strictObject({ name: givenWords });

const NAME_BODY: BodyLimits = { bytes: 2_000, unpacked: 2_000 };

/** Which hubs may bring results here. */
export function hubRoutes(
	{ store, now }: Pick<HubContext, 'store' | 'now'>,
	hubs: KnownHubs
): readonly Route[] {
	const { database } = store;
	return [
		{
			method: 'GET',
			path: '/api/hubs',
			access: 'manager',
			says: 'The hubs that may bring results here, and those that no longer may.',
			body: null,
			answers: { 200: { says: 'All of them.', schema: linkedHubsSchema } },
			handle: async () => json({ hubs: await allHubs(database) })
		},
		{
			method: 'POST',
			path: '/api/hubs',
			access: 'manager',
			says: 'Makes a credential for another hub.',
			body: newHubSchema,
			answers: {
				200: { says: 'Its credential.', schema: madeHubSchema },
				400: { says: 'No name.', schema: problemSchema }
			},
			async handle({ request, person }) {
				const body = await readJson(request, NAME_BODY);
				if ('refusal' in body) return body.refusal;
				const read = v.safeParse(newHubSchema, body.value);
				if (!read.success) return problem('malformed');
				const bearer = makeHubBearer();
				await writeAudit(database, person?.id ?? '', 'hub-made', bearer.id);
				const secretHash = hubSecretHash(bearer.secret);
				const { name } = read.output;
				await addHub(database, { id: bearer.id, name, made: weekOf(now()), secretHash });
				hubs.forget();
				return json({ id: bearer.id, credential: hubBearer(bearer) });
			}
		},
		{
			method: 'DELETE',
			path: '/api/hubs/{id}',
			access: 'manager',
			says: 'Ends the credential of a hub. What it brought stays.',
			body: null,
			answers: {
				204: {
					says: 'Ended: here at once, in other processes within half a minute.',
					schema: null
				},
				404: { says: 'There is no such hub, or it was ended before.', schema: problemSchema }
			},
			async handle({ params, person }) {
				const id = params['id'] ?? '';
				if (!(await endHub(database, id, weekOf(now())))) return problem('not-found');
				await writeAudit(database, person?.id ?? '', 'hub-ended', id);
				hubs.forget();
				return nothing();
			}
		}
	];
}
