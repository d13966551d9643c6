import * as v from 'valibot';
import { safeReport } from '#lib/domain/disclosure/index.ts';
import {
	cohortReportSchema,
	heldApartSchema,
	settledSchema,
	takeInSchema,
	takenInSchema,
	type CohortReportAnswer
} from '#lib/schema/report/report-answers-schema.ts';
import { json, problem, problemSchema } from '../http/answers.ts';
import { readJson } from '../http/read-body.ts';
import type { Route } from '../http/route.ts';
import { writeAudit } from '../people/audit.ts';
import { heldApart, takeIn } from '../store/held-apart.ts';
import type { HubStore } from '../store/hub-store.ts';
import type { CohortReports } from './cohort-reports.ts';
import { audienceOf, seenCohort } from './report-access.ts';
import { settleCohort } from './settle-cohort.ts';

const NOT_THERE = { says: 'No such cohort, or none of yours.', schema: problemSchema };
const SMALL_BODY = { bytes: 1_000, unpacked: 1_000 };

/** What a trainer sees and decides of an own cohort. */
export function cohortRoutes(store: HubStore, reports: CohortReports): readonly Route[] {
	const { database } = store;
	return [
		{
			method: 'GET',
			path: '/api/reports/cohorts/{code}',
			access: 'trainer',
			says: 'The report of one cohort, as its reader may see it. `strict=1`: no figure of fewer than 11 people.',
			body: null,
			answers: { 200: { says: 'The report.', schema: cohortReportSchema }, 404: NOT_THERE },
			async handle(call) {
				const seen = await seenCohort(database, call);
				if ('refusal' in seen) return seen.refusal;
				const { code, name, programme, district } = seen.cohort;
				const audience = await audienceOf(database, seen, call.query);
				const { report, codesWait } = await reports.reportOf(code);
				return json({
					...{ code, name, programme, district, codesWait },
					report: safeReport(report, audience),
					heldApart: await heldApart(database, code)
				} satisfies CohortReportAnswer);
			}
		},
		{
			method: 'GET',
			path: '/api/held-apart/{code}',
			access: 'trainer',
			says: 'How many records of a cohort do not count until somebody vouches for them, and why.',
			body: null,
			answers: { 200: { says: 'Numbers of records.', schema: heldApartSchema }, 404: NOT_THERE },
			async handle(call) {
				const seen = await seenCohort(database, call);
				return 'refusal' in seen ? seen.refusal : json(await heldApart(database, seen.cohort.code));
			}
		},
		{
			method: 'POST',
			path: '/api/held-apart/{code}',
			access: 'trainer',
			says: 'Takes records in that were held apart for the reasons named. They count from now on.',
			body: takeInSchema,
			answers: {
				200: { says: 'How many count now that did not.', schema: takenInSchema },
				400: { says: 'No such reasons.', schema: problemSchema },
				404: NOT_THERE
			},
			async handle(call) {
				const seen = await seenCohort(database, call);
				if ('refusal' in seen) return seen.refusal;
				const body = await readJson(call.request, SMALL_BODY);
				if ('refusal' in body) return body.refusal;
				const asked = v.safeParse(takeInSchema, body.value);
				if (!asked.success) return problem('malformed');
				const { code } = seen.cohort;
				const { take } = asked.output;
				await writeAudit(database, seen.person.id, 'cohort-taken-in', [code, ...take].join(' '));
				const taken = await takeIn(database, code, take);
				return json({ taken, heldApart: await heldApart(database, code) });
			}
		},
		{
			method: 'POST',
			path: '/api/cohorts/{code}/settle',
			access: 'trainer',
			says: 'Matches the sealed codes of a cohort, keeps who met whom, and deletes the codes. After the last wave.',
			body: null,
			answers: {
				200: { says: 'How many records met, and how many did not.', schema: settledSchema },
				404: NOT_THERE
			},
			async handle(call) {
				const seen = await seenCohort(database, call);
				if ('refusal' in seen) return seen.refusal;
				const { code } = seen.cohort;
				await writeAudit(database, seen.person.id, 'cohort-settled', code);
				return json(await settleCohort(store, code));
			}
		}
	];
}
