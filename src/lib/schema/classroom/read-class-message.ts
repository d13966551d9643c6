import * as v from 'valibot';
import { CLASS_PHASES, MOST_VOTES, type ClassMessage } from '#lib/domain/classroom/index.ts';

const name = v.pipe(v.string(), v.maxLength(120));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_VOTES));
const step = v.pipe(v.number(), v.integer(), v.minValue(-MOST_VOTES), v.maxValue(MOST_VOTES));
const SECONDS_OF_A_LESSON = 7200;
const seconds = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(SECONDS_OF_A_LESSON));

const act = v.variant('kind', [
	v.object({ kind: v.picklist(['next', 'back', 'confirm', 'pause', 'replay', 'sound', 'blank']) }),
	v.object({ kind: v.picklist(['keys', 'close', 'start', 'vote', 'uncount', 'longer']) }),
	v.object({ kind: v.picklist(['skip-part', 'what-if', 'full']) }),
	v.object({ kind: v.picklist(['mark', 'take']), place: count }),
	v.object({ kind: v.literal('count'), place: count, by: step })
]);

const shown = v.object({
	module: name,
	scene: name,
	beat: count,
	phase: v.picklist(CLASS_PHASES),
	voice: v.picklist(['silent', 'speaking', 'paused']),
	sound: v.boolean(),
	blank: v.boolean(),
	offered: v.array(name),
	marked: v.nullable(count),
	counts: v.array(count),
	thinking: v.nullable(v.object({ left: seconds, total: seconds }))
});

const message = v.variant('kind', [
	v.object({ kind: v.literal('shown'), shown }),
	v.object({ kind: v.picklist(['hello', 'gone']), module: name }),
	v.object({ kind: v.literal('act'), module: name, act })
]);

/** The gate of the channel between two windows; `null`: what came is none of ours. */
export function readClassMessage(said: unknown): ClassMessage | null {
	const read = v.safeParse(message, said);
	return read.success ? read.output : null;
}
