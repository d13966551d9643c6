import { setImmediate } from 'node:timers/promises';

/** So long may nobody else be served. */
const SLICE_MS = 12;

/** Runs what comes in small steps, and lets the hub serve others in between. */
export async function inSlices<Value>(steps: Generator<undefined, Value>): Promise<Value> {
	for (let until = performance.now() + SLICE_MS; ;) {
		const step = steps.next();
		if (step.done === true) return step.value;
		if (performance.now() < until) continue;
		await setImmediate();
		until = performance.now() + SLICE_MS;
	}
}
