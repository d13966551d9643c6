import * as v from 'valibot';
import type { CohortCode } from '#lib/domain/shared/index.ts';
import { hubCohortBodySchema } from '#lib/schema/people/hub-cohort-schema.ts';
import { cohortListSchema, cohortPageSchema } from '#lib/schema/people/people-schema.ts';
import { cohortCodeSchema } from '#lib/schema/outcome/words.ts';
import { json, nothing, problem, problemSchema } from '../http/answers.ts';
import { readChecked } from '../http/read-checked.ts';
import type { Call, Route } from '../http/route.ts';
import type { HubContext } from '../hub-context.ts';
import { findCohort } from '../store/cohorts.ts';
import { cohortState } from '../store/cohort-state.ts';
import { cohortLines, trainersOf } from './cohort-lists.ts';
import { isInScope, scopeOf } from './scope.ts';
import { writeCohort } from './write-cohort.ts';

const UNKNOWN = { says: 'You follow no cohort with this code.', schema: problemSchema };

/** Groups, for those who follow them. Whoever does not is told that there is none. */
export function cohortRoutes(context: HubContext): readonly Route[] {
	const { database } = context.store;

	const list: Route = {
		...{ method: 'GET', path: '/api/cohorts', access: 'trainer', body: null },
		says: 'The own cohorts; all of them, for a manager.',
		answers: { 200: { says: 'Cohorts.', schema: cohortListSchema } },
		async handle({ person }) {
			if (person === null) return problem('sign-in');
			return json(await cohortLines(database, await scopeOf(database, person)));
		}
	};

	const show: Route = {
		...{ method: 'GET', path: '/api/cohorts/{code}', access: 'trainer', body: null },
		says: 'One cohort, and who follows it.',
		answers: { 200: { says: 'The cohort.', schema: cohortPageSchema }, 404: UNKNOWN },
		async handle(call) {
			const code = await codeInScope(call);
			const cohort = code === null ? null : await findCohort(database, code);
			if (code === null || cohort === null) return problem('not-found');
			const { held } = await cohortState(database, code);
			return json({ cohort, held, trainers: await trainersOf(database, code) });
		}
	};

	const write: Route = {
		...{ method: 'PUT', path: '/api/cohorts/{code}', access: 'trainer', body: hubCohortBodySchema },
		says: 'Makes a cohort, which its maker follows, or changes one that is followed.',
		answers: {
			204: { says: 'Changed.', schema: null },
			201: { says: 'Made.', schema: null },
			400: { says: 'The body is not what is asked for.', schema: problemSchema },
			404: { says: 'This is no code of a cohort.', schema: problemSchema },
			409: { says: 'Somebody else follows a cohort with this code.', schema: problemSchema }
		},
		async handle({ request, params, person }) {
			const code = codeOf(params['code']);
			if (code === null || person === null) return problem('not-found');
			const body = await readChecked(request, hubCohortBodySchema);
			if ('refusal' in body) return body.refusal;
			const written = await writeCohort(database, person, { ...body.value, code });
			if (written === 'not-yours') return problem('conflict');
			context.doors.forget();
			return nothing(written === 'made' ? 201 : 204);
		}
	};

	async function codeInScope({ person, params }: Call): Promise<CohortCode | null> {
		const code = codeOf(params['code']);
		if (code === null || person === null) return null;
		return isInScope(await scopeOf(database, person), code) ? code : null;
	}

	return [list, show, write];
}

function codeOf(text: string | undefined): CohortCode | null {
	const read = v.safeParse(cohortCodeSchema, text);
	return read.success ? read.output : null;
}
