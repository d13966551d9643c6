import { expect, it } from 'vitest';
import { runBreathing } from './run-breathing.ts';

it('gives what the steps give, and lets others in between', async () => {
	const order: string[] = [];
	function* work(): Generator<undefined, string> {
		for (let step = 0; step < 4; step++) {
			const end = performance.now() + 13;
			while (performance.now() < end);
			order.push('step');
			yield;
		}
		return 'done';
	}
	setImmediate(() => order.push('touch'));
	expect(await runBreathing(work())).toBe('done');
	expect(order.indexOf('touch')).toBeLessThan(order.lastIndexOf('step'));
});
