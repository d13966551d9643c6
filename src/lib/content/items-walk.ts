import type { ItemSource, ItemsSource, OptionSource } from './items-source.ts';
import type { MarkdownPage } from './markdown/compile-markdown.ts';
import { readHeading } from './markdown/heading.ts';
import { complainOfCode, readInline, type Complain } from './markdown/inline.ts';
import type { MarkdownNode } from './markdown/node.ts';
import type { Cite, TextSource } from './story-source.ts';

interface OpenItem {
	id: string;
	line: number;
	prompt: string;
	options: OptionSource[];
	feedback: TextSource | null;
	cites: Cite[];
}

/** The walk over `items.<locale>.md`. Headings `#` and `##` group items for the author's eye only. */
export function walkItems({ blocks }: MarkdownPage, complain: Complain): ItemsSource {
	const items: OpenItem[] = [];
	for (const node of blocks) {
		const item = items.at(-1);
		if (node.type === 'heading' && node.depth < 3) readHeading(node, complain);
		else if (node.type === 'heading' && node.depth === 3)
			items.push(openItem(node, items.length + 1, complain));
		else if (node.type === 'heading' || item === undefined)
			complain(
				node.line,
				'item',
				'this is not part of an item',
				'Begin each item with `### Question {#id}`.'
			);
		else readBlock(node, item, complain);
	}
	return { items: items satisfies ItemSource[] };
}

function openItem(node: MarkdownNode, place: number, complain: Complain): OpenItem {
	const { id, title, codes, cites } = readHeading(node, complain);
	if (id === null)
		complain(
			node.line,
			'missing-id',
			`the item "${title}" has no name`,
			'Put its name from module.yaml at the end of the heading, such as `{#papers-visa-a}`.'
		);
	if (codes.length > 0)
		complain(node.line, 'mark', 'a question carries a code span', 'Delete it.');
	return {
		id: id ?? `item-${place}`,
		line: node.line,
		prompt: title,
		options: [],
		feedback: null,
		cites: [...cites]
	};
}

function readBlock(node: MarkdownNode, item: OpenItem, complain: Complain): void {
	if (node.type === 'list' && !node.ordered) return readOptions(node, item, complain);
	if (node.type === 'blockquote') return readFeedback(node, item, complain);
	if (node.type === 'paragraph' || node.type === 'list')
		return complain(
			node.line,
			'item',
			'only options and feedback may follow a question',
			'Put the whole question into the heading, options as `- [ ]`, feedback as `>`.'
		);
	return complainOfCode(node, complain);
}

function readOptions(node: MarkdownNode, item: OpenItem, complain: Complain): void {
	for (const option of node.children) {
		const [paragraph, ...more] = option.children;
		if (option.checked === null || paragraph?.type !== 'paragraph' || more.length > 0) {
			complain(
				option.line,
				'item',
				'this is not an option',
				'Write `- [ ] words`, or `- [x] words` for a right one, on one line.'
			);
			continue;
		}
		const { text, cites, codes } = readInline(paragraph.children, option.line, complain);
		item.options.push({
			text,
			cites,
			line: option.line,
			icon: readIcon(codes, option.line, complain),
			right: option.checked
		});
		item.cites.push(...cites);
	}
}

function readIcon(codes: readonly string[], line: number, complain: Complain): string | null {
	const [code, ...more] = codes;
	if (code === undefined) return null;
	const [, icon] = /^icon:([a-z0-9-]+)$/.exec(code) ?? [];
	if (icon !== undefined && more.length === 0) return icon;
	complain(line, 'mark', `\`${code}\` means nothing here`, 'An option may carry one `icon:name`.');
	return null;
}

function readFeedback(node: MarkdownNode, item: OpenItem, complain: Complain): void {
	const { text, cites, codes, line } = readInline(
		node.children.flatMap(({ children }) => children),
		node.line,
		complain
	);
	if (codes.length > 0) complain(line, 'mark', 'feedback carries a code span', 'Delete it.');
	if (item.feedback !== null)
		complain(line, 'item', 'the item has two feedbacks', 'Put both into one `>` paragraph.');
	item.feedback = { text, cites, line };
	item.cites.push(...cites);
}
