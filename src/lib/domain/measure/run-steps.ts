/** Runs what comes in small steps in one go. */
export function runSteps<Value>(steps: Generator<undefined, Value>): Value {
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
	}
}
