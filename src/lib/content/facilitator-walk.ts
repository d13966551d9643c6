import type { FacilitatorBlock } from './facilitator.ts';
import type { MarkdownPage } from './markdown/compile-markdown.ts';
import { complainOfCode, readInline, type Complain, type InlineText } from './markdown/inline.ts';
import type { MarkdownNode } from './markdown/node.ts';
import type { TextSource } from './story-source.ts';

/** `facilitator.<locale>.md` as the walk found it: the card, and where its words stand in the file. */
export interface FacilitatorSource {
	readonly blocks: readonly FacilitatorBlock[];
	readonly headings: readonly { readonly level: number; readonly line: number }[];
	readonly texts: readonly TextSource[];
}

export function walkFacilitator({ blocks }: MarkdownPage, complain: Complain): FacilitatorSource {
	const card: FacilitatorBlock[] = [];
	const headings: { level: number; line: number }[] = [];
	const texts: TextSource[] = [];
	const read = (nodes: readonly MarkdownNode[], line: number) => {
		const text = readInline(nodes, line, complain, { formatting: 'dropped' });
		texts.push(text);
		return { text: withCodes(text), cites: text.cites.map(({ id }) => id) };
	};
	for (const node of blocks) {
		switch (node.type) {
			case 'heading':
				headings.push({ level: node.depth, line: node.line });
				card.push({ kind: 'heading', level: node.depth, text: read(node.children, node.line).text });
				break;
			case 'paragraph':
				card.push({ kind: 'paragraph', ...read(node.children, node.line) });
				break;
			case 'blockquote':
				for (const { children, line } of node.children) card.push({ kind: 'note', ...read(children, line) });
				break;
			case 'list':
				card.push({
					kind: 'list',
					ordered: node.ordered,
					points: node.children.map(({ children, line }) =>
						read(children.flatMap((child) => child.children), line)
					)
				});
				break;
			default:
				complainOfCode(node, complain);
		}
	}
	return { blocks: card, headings, texts };
}

/** A card may show a module's own code, such as a file name; it is then read as words. */
function withCodes({ text, codes }: InlineText): string {
	return codes.length === 0 ? text : `${text} ${codes.join(' ')}`.trim();
}
