import { isNamed } from '#lib/schema/outcome/words.ts';
import {
	largeReportSchema,
	placesAnswerSchema,
	trendAnswerSchema
} from '#lib/schema/report/report-answers-schema.ts';
import { json, problem, problemSchema } from '../http/answers.ts';
import type { Route } from '../http/route.ts';
import type { LargeReports } from './large-reports.ts';
import { officeAudience } from './report-access.ts';

/** What managers see of many cohorts. Fixed divisions only. */
export function largeRoutes(reports: LargeReports): readonly Route[] {
	const answers = { 200: { says: 'The report.', schema: largeReportSchema } };
	const places = { 200: { says: 'Place by place.', schema: placesAnswerSchema } };
	const common = { method: 'GET', access: 'manager', body: null } as const;
	return [
		{
			...{ ...common, answers, path: '/api/reports/nation' },
			says: 'The report of all cohorts together.',
			async handle({ query }) {
				return json(await reports.report(null, officeAudience(query)));
			}
		},
		{
			...{ ...common, path: '/api/reports/programmes/{programme}' },
			says: 'The report of all cohorts of one programme.',
			answers: { ...answers, 404: { says: 'No cohort of it.', schema: problemSchema } },
			async handle({ params, query }) {
				const programme = params['programme'] ?? '';
				if (!isNamed(programme)) return problem('not-found');
				const found = await reports.report(programme, officeAudience(query));
				return found.cohorts === 0 ? problem('not-found') : json(found);
			}
		},
		{
			...{ ...common, path: '/api/reports/trend' },
			says: 'Month by month, by the Thursday of the week in which people answered.',
			answers: { 200: { says: 'Months in order.', schema: trendAnswerSchema } },
			async handle({ query }) {
				return json(await reports.trend(officeAudience(query)));
			}
		},
		{
			...{ ...common, answers: places, path: '/api/reports/districts' },
			says: 'What is taught, district by district.',
			async handle({ query }) {
				return json(await reports.places('district', officeAudience(query)));
			}
		},
		{
			...{ ...common, answers: places, path: '/api/reports/programmes' },
			says: 'What is taught, programme by programme: each is for an audience of its own.',
			async handle({ query }) {
				return json(await reports.places('programme', officeAudience(query)));
			}
		}
	];
}
