import type { OptionId } from '../shared/index.ts';
import type { ItemKey } from './item-key.ts';
import type { ItemResponse } from './item-response.ts';

/** Whether a response can be judged. It says nothing about being right. */
export type AnswerCheck =
	| { readonly kind: 'complete' }
	/** Nothing picked or ticked yet: the person may still pick, say "I don't know" or skip. */
	| { readonly kind: 'incomplete' }
	| { readonly kind: 'unknown-option'; readonly option: OptionId }
	/** A tick where one option is picked, or the other way round. */
	| { readonly kind: 'wrong-shape' };

export function checkAnswer(item: ItemKey, response: ItemResponse | null): AnswerCheck {
	if (response === null) return { kind: 'incomplete' };
	switch (response.kind) {
		case 'dont-know':
		case 'skipped':
			return { kind: 'complete' };
		case 'picked':
			if (item.kind === 'signs') return { kind: 'wrong-shape' };
			return checkOptions(item, [response.option]);
		case 'ticked':
			if (item.kind !== 'signs') return { kind: 'wrong-shape' };
			return checkOptions(item, response.options);
	}
}

function checkOptions(item: ItemKey, options: readonly OptionId[]): AnswerCheck {
	if (options.length === 0) return { kind: 'incomplete' };
	const unknown = options.find((option) => !item.options.some(({ id }) => id === option));
	return unknown === undefined ? { kind: 'complete' } : { kind: 'unknown-option', option: unknown };
}
