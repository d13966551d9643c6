import { expect, it } from 'vitest';
import { mayHear } from './may-hear.ts';

it('a story may be told where the youngest are of its age or older, and not where they are younger', () => {
	expect(mayHear('14-17', '14-17')).toBe(true);
	expect(mayHear('under-14', '18-24')).toBe(true);
	expect(mayHear('14-17', 'under-14')).toBe(false);
	expect(mayHear('18-24', '14-17')).toBe(false);
});
