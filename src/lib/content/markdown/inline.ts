import type { Cite, TextSource } from '../story-source.ts';
import type { MarkdownNode } from './node.ts';

export type Complain = (line: number, rule: string, message: string, remedy: string) => void;

/** A run of text, with the code spans that it carries for the program. */
export interface InlineText extends TextSource {
	readonly codes: readonly string[];
}

interface Collected {
	text: string;
	readonly cites: Cite[];
	readonly codes: string[];
}

/**
 * Reads one run of inline nodes. Citations are read wherever remark-parse 8 hides them: `[^a]` is a link
 * reference to it, and of two that touch, `[^a][^b]`, the first is taken for the text of the second.
 */
export function readInline(
	nodes: readonly MarkdownNode[],
	line: number,
	complain: Complain,
	{ formatting = 'refused' }: { readonly formatting?: 'refused' | 'dropped' } = {}
): InlineText {
	const collected: Collected = { text: '', cites: [], codes: [] };
	const visit = (node: MarkdownNode): void => {
		switch (node.type) {
			case 'text':
				collected.text += node.value;
				return;
			case 'break':
				collected.text += ' ';
				return;
			case 'inlineCode':
				collected.codes.push(unescapeCode(node.value));
				return;
			case 'linkReference':
				readReference(node, collected, complain);
				return;
			case 'emphasis':
			case 'strong':
			case 'delete':
				if (formatting === 'refused')
					complain(
						node.line,
						'formatting',
						'bold, italics and the like are not used here',
						'Delete the `*` or `_`: a voice cannot show them.'
					);
				node.children.forEach(visit);
				return;
			case 'link':
				complain(
					node.line,
					'link-in-text',
					`a link (\`${node.url}\`) stands in the middle of text`,
					'Only choices and `[Continue](#scene)` are links; each stands in a line of its own.'
				);
				node.children.forEach(visit);
				return;
			default:
				complainOfCode(node, complain);
		}
	};
	nodes.forEach(visit);
	const text = collected.text.replace(/\s+/gu, ' ').trim();
	if (/[{}]/u.test(text))
		complain(
			line,
			'code-in-text',
			'braces `{ }` stand in text that people read',
			'Delete them; `{#id}` belongs at the end of a heading only.'
		);
	if (text.includes('[^'))
		complain(line, 'citation', 'a `[^` is not closed', 'Write a citation as `[^B3-9]`.');
	return { text, line, cites: collected.cites, codes: collected.codes };
}

/** A name for a scene or item alone on its line is what mdsvex takes for a Svelte block. */
export function complainOfCode(node: MarkdownNode, complain: Complain): void {
	const [, lonely] = /^\{#([\p{L}\p{N}_-]+)\}\s*$/u.exec(node.value) ?? [];
	if (lonely !== undefined && node.type.startsWith('svelte')) {
		complain(
			node.line,
			'lonely-id',
			`\`{#${lonely}}\` stands alone on its line`,
			`Put it at the end of the heading above: \`## Title {#${lonely}}\`.`
		);
		return;
	}
	if (node.type === 'html' || node.type.startsWith('svelte')) {
		complain(
			node.line,
			'code-in-text',
			`\`${firstWords(node.value)}\` is HTML or Svelte, which a module does not use`,
			'Write plain words; pictures are `![…](picture:…)`.'
		);
		return;
	}
	complain(
		node.line,
		'markdown',
		`this kind of Markdown (${node.type}) is not used here`,
		'Use headings, paragraphs, `>` questions and lists only; see docs/authoring.md.'
	);
}

function readReference(node: MarkdownNode, into: Collected, complain: Complain): void {
	const inner = node.children.map(({ value }) => value).join('');
	const words = node.full ? [inner, node.label] : [node.label];
	for (const word of words) {
		const [, id] = /^\^\s*(\S+)\s*$/u.exec(word) ?? [];
		if (id !== undefined) {
			into.cites.push({ id, line: node.line });
			continue;
		}
		into.text += word;
		complain(
			node.line,
			'citation',
			`\`[${word}]\` is neither a link nor a citation`,
			'Write a citation as `[^B3-9]`, a choice as `[words](#scene)`, or take the brackets away.'
		);
	}
}

/** mdsvex escapes code spans for Svelte before any plugin sees them. */
function unescapeCode(value: string): string {
	return value
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&#123;', '{')
		.replaceAll('&#125;', '}')
		.replaceAll('&amp;', '&')
		.trim();
}

function firstWords(value: string): string {
	const line = value.split('\n')[0] ?? '';
	return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
