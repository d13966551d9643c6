import * as v from 'valibot';
import type { CohortCode } from '#lib/domain/shared/index.ts';
import {
	calendarSchema,
	cohortReportSchema,
	largeReportSchema,
	placesAnswerSchema,
	publicationSchema,
	settledSchema,
	takenInSchema,
	trendAnswerSchema,
	type CohortReportAnswer,
	type LargeReport,
	type PlacesAnswer,
	type PublicationCalendar,
	type TrendAnswer
} from '#lib/schema/report/report-answers-schema.ts';

/** `not-there`: no such cohort, or not for this person. `no-hub`: nobody answers here, or not now. */
export type Asked<Value> =
	| { readonly kind: 'here'; readonly value: Value }
	| { readonly kind: 'no-hub' }
	| { readonly kind: 'sign-in' }
	| { readonly kind: 'not-there' };

export interface NationFigures {
	readonly nation: LargeReport;
	readonly districts: PlacesAnswer;
	readonly programmes: PlacesAnswer;
	readonly trend: TrendAnswer;
	readonly calendar: PublicationCalendar;
}

/** Reports of the hub that the page came from, for whoever signed in there. Never rejects. */
export class HubFigures {
	readonly #fetch: typeof globalThis.fetch;

	constructor(fetch: typeof globalThis.fetch = globalThis.fetch.bind(globalThis)) {
		this.#fetch = fetch;
	}

	cohort(code: CohortCode): Promise<Asked<CohortReportAnswer>> {
		return this.#ask(cohortReportSchema, `reports/cohorts/${code}`);
	}

	async nation(): Promise<Asked<NationFigures>> {
		const nation = await this.#ask(largeReportSchema, 'reports/nation');
		const districts = await this.#ask(placesAnswerSchema, 'reports/districts');
		const programmes = await this.#ask(placesAnswerSchema, 'reports/programmes');
		const trend = await this.#ask(trendAnswerSchema, 'reports/trend');
		const calendar = await this.#ask(calendarSchema, 'publications');
		if (nation.kind !== 'here') return nation;
		if (districts.kind !== 'here') return districts;
		if (programmes.kind !== 'here') return programmes;
		if (trend.kind !== 'here') return trend;
		if (calendar.kind !== 'here') return calendar;
		return {
			kind: 'here',
			value: {
				nation: nation.value,
				districts: districts.value,
				programmes: programmes.value,
				trend: trend.value,
				calendar: calendar.value
			}
		};
	}

	/** Everything that was held apart counts from now on. @returns whether it was done */
	async takeIn(code: CohortCode): Promise<boolean> {
		const take = ['unproven', 'crowded'];
		return (await this.#ask(takenInSchema, `held-apart/${code}`, { take })).kind === 'here';
	}

	async settle(code: CohortCode): Promise<boolean> {
		return (await this.#ask(settledSchema, `cohorts/${code}/settle`, {})).kind === 'here';
	}

	async publish(period: string): Promise<boolean> {
		return (await this.#ask(publicationSchema, 'publications', { period })).kind === 'here';
	}

	async #ask<Schema extends v.GenericSchema>(
		schema: Schema,
		path: string,
		body?: object
	): Promise<Asked<v.InferOutput<Schema>>> {
		const headers = { 'content-type': 'application/json' };
		const change =
			body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) };
		try {
			const answer = await this.#fetch(`/api/${path}`, change);
			if (answer.status === 401) return { kind: 'sign-in' };
			// A page that is only files answers 404 too, with a page.
			const isHub = answer.headers.get('content-type')?.includes('json') === true;
			if (!isHub || answer.status >= 500) return { kind: 'no-hub' };
			if (!answer.ok) return { kind: 'not-there' };
			const read = v.safeParse(schema, await answer.json());
			return read.success ? { kind: 'here', value: read.output } : { kind: 'no-hub' };
		} catch {
			return { kind: 'no-hub' };
		}
	}
}
