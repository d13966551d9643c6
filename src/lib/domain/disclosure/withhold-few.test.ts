import { expect, it } from 'vitest';
import { LEAST_PEOPLE_INSIDE, withholdFew } from './withhold-few.ts';

it.each([1, 4])('holds back what %i people answered', (people) => {
	expect(withholdFew({ people, percent: 50 }, LEAST_PEOPLE_INSIDE)).toEqual({
		kind: 'withheld',
		people
	});
});

it.each([0, 5, 40])('shows what %i people answered', (people) => {
	const figure = { people, percent: 50 };
	expect(withholdFew(figure, LEAST_PEOPLE_INSIDE)).toEqual({ kind: 'shown', figure });
});
