import { describe, expect, it } from 'vitest';
import { tidySvg } from './tidy-svg.ts';

describe('a tidy drawing', () => {
	it('keeps numbers apart that stood apart, whatever they are rounded to', () => {
		expect(tidySvg('<path d="M3.04.99-1.26.5L10 -0.02"/>')).toBe('<path d="M3 1-1.3.5L10 0"/>');
	});

	it('leaves alone what is not a path', () => {
		expect(tidySvg('<rect x="1.25" fill-opacity=".16"/>')).toBe('<rect x="1.25" fill-opacity=".16"/>');
	});
});
