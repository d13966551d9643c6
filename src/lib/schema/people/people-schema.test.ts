import * as v from 'valibot';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type {
	AuditLine,
	CohortLine,
	CohortPage,
	HubCohort,
	Me,
	PersonLine,
	SessionLine
} from '#lib/domain/people/index.ts';
import type { hubCohortSchema } from './hub-cohort-schema.ts';
import type {
	auditListSchema,
	cohortLineSchema,
	cohortPageSchema,
	personLineSchema,
	sessionListSchema
} from './people-schema.ts';
import { meSchema, signInNameSchema } from './people-schema.ts';

describe('the name by which somebody signs in', () => {
	it.each(['Asha', 'आशा', 'রহিম', 'سلمیٰ', 'asha.devi-2', '  Asha  '])('may be %s', (name) => {
		expect(v.is(signInNameSchema, name)).toBe(true);
	});

	it.each([
		'',
		'A',
		'+919876543210',
		'asha@example.org',
		'Asha Devi',
		'<b>Asha</b>',
		'a\u202eb',
		'98765'
	])('may not be "%s"', (name) => {
		expect(v.is(signInNameSchema, name)).toBe(false);
	});
});

it('reads from a hub exactly what the domain knows', () => {
	expectTypeOf<v.InferOutput<typeof meSchema>>().toExtend<Me>();
	expectTypeOf<v.InferOutput<typeof personLineSchema>>().toExtend<PersonLine>();
	expectTypeOf<v.InferOutput<typeof sessionListSchema>[number]>().toExtend<SessionLine>();
	expectTypeOf<v.InferOutput<typeof hubCohortSchema>>().toEqualTypeOf<HubCohort>();
	expectTypeOf<v.InferOutput<typeof cohortLineSchema>>().toExtend<CohortLine>();
	expectTypeOf<v.InferOutput<typeof cohortPageSchema>>().toExtend<CohortPage>();
	expectTypeOf<v.InferOutput<typeof auditListSchema>[number]>().toExtend<AuditLine>();
	expect(v.is(meSchema, { id: 'a', name: 'Asha', role: 'owner' })).toBe(false);
});
