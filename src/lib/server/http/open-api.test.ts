import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv2020 from 'ajv-8/dist/2020.js';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#lib/domain/transfer/index.ts';
import {
	batchAnswerSchema,
	hubCardSchema,
	wireBatchSchema
} from '#lib/schema/sync/batch-schema.ts';
import { batchOf, linesOf } from '#tests/support/hub-sender.ts';
import { sampleGroup } from '#tests/support/sample-groups.ts';
import { anyOutcome } from '#tests/support/sample-outcomes.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { openApi, openApiRoute } from './open-api.ts';
import type { Route } from './route.ts';

const route: Route = {
	...{ method: 'POST', path: '/api/outcomes/{code}', access: 'sender', says: 'Takes results.' },
	body: wireBatchSchema,
	answers: {
		200: { says: 'Answers.', schema: batchAnswerSchema },
		204: { says: 'Nothing.', schema: null },
		404: { says: 'None.', schema: hubCardSchema }
	},
	handle: () => new Response()
};

describe('the document of the API', () => {
	it('is OpenAPI 3.1 to a checker that is not ours, and describes itself', async () => {
		const answer = await openApiRoute([route], '0.1.0').handle({
			...{ request: new Request('http://hub/'), params: {}, query: new URLSearchParams() },
			...{ person: null, address: '' }
		});
		const document = v.parse(v.looseObject({}), await answer.json());
		const checked = await new Validator().validate(document);
		expect(checked.errors ?? []).toEqual([]);
		expect(checked.valid).toBe(true);
		expect(JSON.stringify(document)).toContain('/api/openapi.json');
	});

	it('says what stands in the path, who may call, and each kind of answer', () => {
		const { paths } = openApi([route], '0.1.0');
		expect(paths['/api/outcomes/{code}']?.['post']).toMatchObject({
			parameters: [{ name: 'code', in: 'path', required: true }],
			security: [{}, { bearer: [] }],
			responses: { 200: { description: 'Answers.' }, 204: { description: 'Nothing.' } }
		});
	});

	it('refuses a gate that it could not explain', () => {
		expect(() => jsonSchemaOf(v.custom(() => true))).toThrow('has no pattern');
	});
});

describe('the schema of a batch, to a reader of JSON Schema that is not ours', () => {
	const ajv = new Ajv2020({ strict: false, validateFormats: false });
	const accepts = ajv.compile({ allOf: [jsonSchemaOf(wireBatchSchema)] });

	it('accepts every record that the gate accepts', () => {
		const outcomes = fc.sample(anyOutcome, { numRuns: 100, seed: 8 });
		const batch: unknown = JSON.parse(
			batchOf([...linesOf(outcomes), ...linesOf([sampleGroup(1, { a: 3, b: 4 })])])
		);
		expect(accepts(batch), canonicalJson(accepts.errors)).toBe(true);
	});

	it.each([
		['a name', { name: 'Salma' }],
		['a time', { week: '2026-11-22' }],
		['a device', { id: 'device-7' }],
		['another wave', { wave: 'third' }],
		['no answers', { answers: [] }]
	])('refuses %s, as the gate does', (_, changes) => {
		const [outcome] = fc.sample(anyOutcome, { numRuns: 1, seed: 8 });
		const batch: unknown = JSON.parse(
			batchOf([{ sum: '00000000', outcome: { ...outcome, ...changes } }])
		);
		expect(accepts(batch)).toBe(false);
	});
});
