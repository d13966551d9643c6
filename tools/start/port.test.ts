import { describe, expect, it } from 'vitest';
import { UnfitContent } from '../narrate/unfit-content.ts';
import { portProblem, readPort } from './port.ts';

describe('the port of npm start', () => {
	it('is 3000 unless PORT says otherwise', () => {
		expect(readPort(undefined)).toBe(3000);
		expect(readPort('')).toBe(3000);
		expect(readPort('8080')).toBe(8080);
	});

	it.each(['http', '-1', '70000', '80 '])('is not "%s"', (value) => {
		expect(readPort(value)).toBeNull();
	});

	it('names another port when it is taken', () => {
		const taken = Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE' });
		expect(portProblem(taken, 3000)).toBe(
			'Port 3000 is taken by another program. Try another: PORT=3001 npm start'
		);
	});

	it('lists to the author what is wrong with the content, without a stack', () => {
		const unfit = new UnfitContent(['a.md:1: error dead-end: …', 'b.md:2: error twin: …']);
		expect(portProblem(unfit, 3000)).toBe(
			'The stories cannot be told like this:\na.md:1: error dead-end: …\nb.md:2: error twin: …'
		);
	});

	it('shows an unexpected problem as it is', () => {
		expect(portProblem(new Error('disk is on fire'), 3000)).toContain('disk is on fire');
	});
});
