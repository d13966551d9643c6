import { ID_PATTERN } from '#lib/schema/content/common.ts';
import { readInline, type Complain } from './inline.ts';
import type { MarkdownNode } from './node.ts';

export interface Heading {
	/** `null` when there is none, or one that cannot be used. */
	readonly id: string | null;
	readonly title: string;
	readonly codes: readonly string[];
	readonly cites: readonly { readonly id: string; readonly line: number }[];
}

const ID_AT_END = /\s*\{#([^{}]*)\}\s*$/u;

/** `Title {#id} \`if:flag\``: mdsvex leaves the name in the text of the heading. */
export function readHeading(node: MarkdownNode, complain: Complain): Heading {
	let id: string | null = null;
	const children = node.children.map((child) => {
		const [mark, found] = child.type === 'text' ? (ID_AT_END.exec(child.value) ?? []) : [];
		if (mark === undefined || found === undefined) return child;
		id = found;
		return { ...child, value: child.value.slice(0, -mark.length) };
	});
	const { text, codes, cites } = readInline(children, node.line, complain);
	return { id: usable(id, node.line, complain), title: text, codes, cites };
}

function usable(id: string | null, line: number, complain: Complain): string | null {
	if (id === null || ID_PATTERN.test(id)) return id;
	complain(
		line,
		'id',
		`\`{#${id}}\` is not a usable name`,
		'Use small Latin letters, digits and hyphens, the same in every language.'
	);
	return null;
}
