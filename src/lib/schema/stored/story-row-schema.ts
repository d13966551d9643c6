import * as v from 'valibot';
import { named } from '../outcome/words.ts';

const stepSchema = v.pipe(
	v.strictObject({ from: named<'scene'>(), by: v.nullable(named<'spoken'>()) }),
	v.readonly()
);

export const storySchema = v.pipe(
	v.strictObject({
		module: named<'module'>(),
		scene: named<'scene'>(),
		trail: v.pipe(v.array(stepSchema), v.readonly()),
		skips: v.exactOptional(v.boolean())
	}),
	v.readonly()
);
