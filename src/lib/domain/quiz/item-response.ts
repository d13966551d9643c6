import type { OptionId } from '../shared/index.ts';

/**
 * What a person gave to one item. `ticked` belongs to `signs` items, `picked` to all others. Not knowing is
 * an answer and is told apart from a wrong one; skipping is everybody's right and is no answer.
 */
export type ItemResponse =
	| { readonly kind: 'picked'; readonly option: OptionId }
	| { readonly kind: 'ticked'; readonly options: readonly OptionId[] }
	| { readonly kind: 'dont-know' }
	| { readonly kind: 'skipped' };
