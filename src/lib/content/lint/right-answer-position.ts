import { SOURCE_LOCALE } from '#lib/domain/shared/index.ts';
import { error } from '../problem.ts';
import type { ItemRule } from './rule.ts';

/** With fewer, the same place twice is chance. */
const ENOUGH = 3;

/** The right answers of a form do not all stand in the same place. */
export const rightAnswerPosition: ItemRule = ({ items, manifest }) => {
	const source = items.get(SOURCE_LOCALE);
	if (source === undefined || manifest === null) return [];
	return (['A', 'B'] as const).flatMap((form) => {
		const asked = source.items.flatMap((item) => {
			const declared = manifest.value.items.find(({ id }) => id === item.id);
			if (declared?.form !== form || !['choice', 'control'].includes(declared.kind)) return [];
			return [{ line: item.line, place: item.options.findIndex(({ right }) => right) }];
		});
		const [first, ...others] = asked;
		if (first === undefined || asked.length < ENOUGH) return [];
		if (others.some(({ place }) => place !== first.place)) return [];
		return [
			error(
				source.file,
				first.line,
				'right-answer-position',
				`every right answer of form ${form} is number ${first.place + 1}`,
				'Move some of them, in every language.'
			)
		];
	});
};
