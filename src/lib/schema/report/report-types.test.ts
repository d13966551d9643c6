import type * as v from 'valibot';
import { describe, expectTypeOf, it, expect } from 'vitest';
import { safePlaces, safeReport, safeTrend } from '#lib/domain/disclosure/index.ts';
import type { SafePlaces, SafeReport, SafeTrend } from '#lib/domain/disclosure/index.ts';
import { cohortReport } from '#lib/domain/measure/index.ts';
import { pooledTrend } from '#lib/domain/pool/index.ts';
import { is } from 'valibot';
import { SIMULATION } from '#tests/support/kept-programme.ts';
import { simulate } from '#tests/support/simulated-programme.ts';
import { safePlacesSchema, safeReportSchema, safeTrendSchema } from './safe-report-schema.ts';

describe('the gates of reports', () => {
	it('let through what the domain makes, and nothing is lost on the way', () => {
		expectTypeOf<v.InferOutput<typeof safeReportSchema>>().toExtend<SafeReport>();
		expectTypeOf<SafeReport>().toExtend<v.InferOutput<typeof safeReportSchema>>();
		expectTypeOf<v.InferOutput<typeof safeTrendSchema>>().toExtend<SafeTrend>();
		expectTypeOf<SafeTrend>().toExtend<v.InferOutput<typeof safeTrendSchema>>();
		expectTypeOf<v.InferOutput<typeof safePlacesSchema>>().toExtend<SafePlaces>();
		expectTypeOf<SafePlaces>().toExtend<v.InferOutput<typeof safePlacesSchema>>();
		const { outcomes, keys } = simulate({ ...SIMULATION, sessions: 2 });
		const report = safeReport(cohortReport({ outcomes, keys }), 'outside');
		expect(is(safeReportSchema, JSON.parse(JSON.stringify(report)))).toBe(true);
		expect(is(safeTrendSchema, safeTrend(pooledTrend(new Map(), keys), 'outside'))).toBe(true);
		expect(is(safePlacesSchema, safePlaces([], 'outside'))).toBe(true);
	});
});
