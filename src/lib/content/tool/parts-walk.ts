import { ID_PATTERN } from '#lib/schema/content/common.ts';
import type { MarkdownPage } from '../markdown/compile-markdown.ts';
import { refuseCodes } from '../markdown/choice.ts';
import { readHeading } from '../markdown/heading.ts';
import { complainOfCode, readInline, type Complain } from '../markdown/inline.ts';
import type { MarkdownNode } from '../markdown/node.ts';
import type { TextSource } from '../story-source.ts';
import type { PartsSource, PointSource } from './tool-source.ts';

interface OpenPart {
	id: string;
	line: number;
	title: TextSource;
	lines: TextSource[];
	points: PointSource[];
	next: TextSource[];
}

/** The walk over the words of a tool: `## Title {#part}`, lines, `` - `key` words ``, `> what to do next`. */
export function walkParts({ blocks }: MarkdownPage, complain: Complain): PartsSource {
	const parts: OpenPart[] = [];
	for (const node of blocks) {
		const part = parts.at(-1);
		if (node.type === 'heading') openPart(node, parts, complain);
		else if (part === undefined)
			complain(
				node.line,
				'part',
				'this stands before the first part',
				'Begin each part with `## Title {#name}`; the names stand in tool.yaml.'
			);
		else readBlock(node, part, complain);
	}
	return { parts };
}

function openPart(node: MarkdownNode, parts: OpenPart[], complain: Complain): void {
	const { id, title, codes, cites } = readHeading(node, complain);
	if (node.depth !== 2)
		complain(
			node.line,
			'heading-level',
			`the heading "${title}" is not a part`,
			'Write every heading with two signs: `## Title {#name}`.'
		);
	if (id === null)
		complain(
			node.line,
			'missing-id',
			`the part "${title}" has no name`,
			'Put its name from tool.yaml at the end of the heading, such as `{#pay}`.'
		);
	if (title === '')
		complain(node.line, 'no-title', 'the part has no title', 'Write it: `## Title {#name}`.');
	refuseCodes(codes, node.line, complain);
	parts.push({
		id: id ?? `part-${parts.length + 1}`,
		line: node.line,
		title: { text: title, cites, line: node.line },
		lines: [],
		points: [],
		next: []
	});
}

function readBlock(node: MarkdownNode, part: OpenPart, complain: Complain): void {
	switch (node.type) {
		case 'paragraph':
			readWords(node, part.lines, complain);
			return;
		case 'blockquote':
			for (const paragraph of node.children) readWords(paragraph, part.next, complain);
			return;
		case 'list':
			for (const item of node.children) readPoint(item, part.points, complain);
			return;
		default:
			complainOfCode(node, complain);
	}
}

function readWords(node: MarkdownNode, into: TextSource[], complain: Complain): void {
	if (node.type !== 'paragraph') {
		complainOfCode(node, complain);
		return;
	}
	const { text, cites, codes, line } = readInline(node.children, node.line, complain);
	refuseCodes(codes, line, complain);
	if (text !== '') into.push({ text, cites, line });
}

function readPoint(item: MarkdownNode, into: PointSource[], complain: Complain): void {
	const [paragraph, ...more] = item.children;
	const [first] = paragraph?.children ?? [];
	const { text, cites, codes } = readInline(paragraph?.children ?? [], item.line, complain);
	const [key, ...others] = codes;
	const isPoint =
		first?.type === 'inlineCode' && others.length === 0 && more.length === 0 && text !== '';
	if (!isPoint || key === undefined || !ID_PATTERN.test(key)) {
		complain(
			item.line,
			'point',
			'this point has no key, or no words',
			'Write `` - `key` words ``, on one line; the keys stand in tool.yaml.'
		);
		return;
	}
	into.push({ key, text, cites, line: item.line });
}
