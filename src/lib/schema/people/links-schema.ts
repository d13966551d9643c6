import * as v from 'valibot';
import { LINE_PROBLEMS } from '#lib/domain/sync/index.ts';

export const linkedHubSchema = v.object({
	id: v.string(),
	name: v.string(),
	made: v.pipe(v.string(), v.description('Week.')),
	ended: v.nullable(v.string())
});
export const linkedHubsSchema = v.object({ hubs: v.array(linkedHubSchema) });

export const madeHubSchema = v.object({
	id: v.string(),
	credential: v.pipe(v.string(), v.description('Shown this once. It goes into the other hub.'))
});

const reasonsSchema = v.pipe(
	v.array(v.object({ reason: v.string(), count: v.number() })),
	v.readonly()
);
export const forwardSchema = v.object({
	central: v.nullable(
		v.object({
			url: v.string(),
			hub: v.pipe(v.nullable(v.string()), v.description('Its key; `null`: it was never reached.')),
			problem: v.nullable(v.picklist(LINE_PROBLEMS))
		})
	),
	toGo: v.number(),
	held: v.pipe(v.number(), v.description('The central hub has proved that it has so many.')),
	heldApart: v.pipe(v.number(), v.description('Counted nowhere until a trainer takes them in.')),
	later: v.pipe(reasonsSchema, v.description('Could not be placed there now; tried again.')),
	refused: v.pipe(reasonsSchema, v.description('Not sent again by itself.')),
	conflicts: v.pipe(
		v.array(v.string()),
		v.description('Cohorts whose code somebody else uses there; nothing of them is sent.')
	)
});
