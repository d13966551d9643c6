/**
 * A node of the syntax tree as the walks need it. remark-parse 8, which mdsvex bundles, has no types of its
 * own, and mdsvex adds kinds (`svelteBlock`, `svelteTag`); so the tree passes this gate first.
 */
export interface MarkdownNode {
	readonly type: string;
	/** From 1, counted in the whole file, front matter included. */
	readonly line: number;
	readonly value: string;
	readonly url: string;
	readonly alt: string;
	/** Of a `linkReference`: what stands in its last brackets. */
	readonly label: string;
	/** Of a heading, 1 to 6. */
	readonly depth: number;
	readonly ordered: boolean;
	/** Of a list item: `- [x]` or `- [ ]`; `null` for a plain item. */
	readonly checked: boolean | null;
	/** Of a `linkReference`: `[text][label]`, not `[label]` alone. */
	readonly full: boolean;
	readonly children: readonly MarkdownNode[];
}

export function toNode(raw: unknown, above = 1): MarkdownNode {
	const line = numberAt(at(at(at(raw, 'position'), 'start'), 'line'), above);
	const children = at(raw, 'children');
	const checked = at(raw, 'checked');
	return {
		type: textAt(at(raw, 'type')),
		line,
		value: textAt(at(raw, 'value')),
		url: textAt(at(raw, 'url')),
		alt: textAt(at(raw, 'alt')),
		label: textAt(at(raw, 'label')),
		depth: numberAt(at(raw, 'depth'), 0),
		ordered: at(raw, 'ordered') === true,
		checked: typeof checked === 'boolean' ? checked : null,
		full: at(raw, 'referenceType') === 'full',
		children: Array.isArray(children) ? children.map((child) => toNode(child, line)) : []
	};
}

function at(value: unknown, key: string): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function textAt(value: unknown): string {
	return typeof value === 'string' ? value : '';
}

function numberAt(value: unknown, otherwise: number): number {
	return typeof value === 'number' ? value : otherwise;
}
