import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { COHORT_ALPHABET, COHORT_CODE_LENGTH } from '#lib/domain/outcome/index.ts';
import { cohortCodeSchema, isoWeekSchema, named, uuidSchema } from '#lib/schema/outcome/words.ts';

/** Gates that are functions, by what they say when they refuse: a document can only know them by their pattern. */
const PATTERNS: ReadonlyMap<unknown, JsonSchema> = new Map<unknown, JsonSchema>([
	[
		messageOf(uuidSchema),
		{
			type: 'string',
			format: 'uuid',
			pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$'
		}
	],
	[
		messageOf(cohortCodeSchema),
		{ type: 'string', pattern: `^[${COHORT_ALPHABET}]{${String(COHORT_CODE_LENGTH)}}$` }
	],
	[messageOf(isoWeekSchema), { type: 'string', pattern: '^\\d{4}-W(0[1-9]|[1-4]\\d|5[0-3])$' }],
	[messageOf(named()), { type: 'string', pattern: '^[a-z\\d][a-z\\d.-]{0,79}$' }]
]);

/** The gate as JSON Schema 2020-12. Throws for a gate that no document could explain. */
export function jsonSchemaOf(schema: v.GenericSchema): JsonSchema {
	const converted = toJsonSchema(schema, {
		target: 'draft-2020-12',
		typeMode: 'input',
		// A check says in words what no schema can: how fields must agree.
		errorMode: 'ignore',
		overrideSchema: ({ valibotSchema }) => {
			if (valibotSchema.type !== 'custom') return undefined;
			const known = PATTERNS.get(messageOf(valibotSchema));
			if (known === undefined) throw new Error('A gate has no pattern in json-schema.ts.');
			return known;
		}
	});
	// The document says once which JSON Schema it speaks.
	delete converted.$schema;
	return converted;
}

function messageOf(schema: object): unknown {
	return Reflect.get(schema, 'message');
}
