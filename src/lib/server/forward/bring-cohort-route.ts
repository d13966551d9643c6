import * as v from 'valibot';
import { HANG_UP, json, problem, problemSchema } from '../http/answers.ts';
import { bearerOf } from '../http/bearer.ts';
import { readJson, type BodyLimits } from '../http/read-body.ts';
import type { Route } from '../http/route.ts';
import type { HubContext } from '../hub-context.ts';
import { hubCohortSchema } from '../store/cohorts.ts';
import { bringCohort } from '../store/known-hubs.ts';
import type { KnownHubs } from './known-hubs.ts';

export const broughtSchema = v.object({
	state: v.pipe(
		v.picklist(['made', 'changed', 'known', 'conflict']),
		v.description(
			'`conflict`: somebody else made a cohort of this code; what is sent of it is held apart.'
		)
	)
});

const CARD_BODY: BodyLimits = { bytes: 4_000, unpacked: 8_000 };

/** `PUT /api/hubs/cohorts`: another hub tells of a cohort before it brings its results. */
export function bringCohortRoute(
	{ store, doors }: Pick<HubContext, 'store' | 'doors'>,
	hubs: KnownHubs
): Route {
	return {
		method: 'PUT',
		path: '/api/hubs/cohorts',
		access: 'sender',
		says: 'Another hub tells of a cohort, with `h.<hub>.<secret>`, before it sends its results.',
		body: hubCohortSchema,
		answers: {
			200: { says: 'What became of it.', schema: broughtSchema },
			400: { says: 'No cohort.', schema: problemSchema },
			401: { says: 'The credential is not known here, or was ended.', schema: problemSchema }
		},
		async handle({ request }) {
			const bearer = bearerOf(request);
			const hub = bearer === null ? null : await hubs.find(bearer);
			if (hub === null) return problem('sign-in', HANG_UP);
			const body = await readJson(request, CARD_BODY);
			if ('refusal' in body) return body.refusal;
			const read = v.safeParse(hubCohortSchema, body.value);
			if (!read.success) return problem('malformed');
			const state = await bringCohort(store.database, hub.id, read.output);
			if (state === 'made' || state === 'changed') doors.forget();
			return json({ state } satisfies v.InferOutput<typeof broughtSchema>);
		}
	};
}
