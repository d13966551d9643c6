/** A page that is still for 50 ms is felt to hang; after 8 ms comes a step that may be long itself, and a frame. */
const LONGEST_MS = 8;

/**
 * Runs work that comes in small steps, and lets the page draw and answer touches in between. A message channel
 * comes back at once, where a timer would wait 4 ms each time.
 */
export async function runBreathing<Value>(steps: Generator<undefined, Value>): Promise<Value> {
	let until = performance.now() + LONGEST_MS;
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
		if (performance.now() < until) continue;
		await nextTurn();
		until = performance.now() + LONGEST_MS;
	}
}

function nextTurn(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}
