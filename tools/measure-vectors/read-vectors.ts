import type { Printed } from './differences.ts';

/** JSON whose numbers know how they were written. @throws SyntaxError */
export function readVectors(text: string): unknown {
	const keepText = (
		_key: string,
		value: unknown,
		context?: { readonly source?: string }
	): unknown =>
		typeof value === 'number'
			? ({ printed: true, value, text: context?.source ?? String(value) } satisfies Printed)
			: value;
	return JSON.parse(text, keepText);
}
