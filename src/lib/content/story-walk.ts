import { readMarks } from './markdown/code-span.ts';
import type { MarkdownPage } from './markdown/compile-markdown.ts';
import { readHeading } from './markdown/heading.ts';
import { complainOfCode, type Complain } from './markdown/inline.ts';
import type { MarkdownNode } from './markdown/node.ts';
import { readList, readParagraph, readQuestions, type OpenScene } from './scene-blocks.ts';
import type { StorySource } from './story-source.ts';

/** Heading name that opens a takeaway instead of a scene. */
const TAKEAWAY = 'takeaway';

/** The one walk over a story: blocks of Markdown in, scenes with lines, choices and takeaways out. */
export function walkStory({ blocks }: MarkdownPage, complain: Complain): StorySource {
	const scenes: OpenScene[] = [];
	for (const node of blocks) {
		const scene = scenes.at(-1);
		if (node.type === 'heading' && node.depth === 2)
			scenes.push(openScene(node, scenes.length + 1, complain));
		else if (scene === undefined)
			complain(
				node.line,
				'before-first-scene',
				'this stands before the first scene',
				'Begin the story with `## Title {#id}`.'
			);
		else readBlock(node, scene, complain);
	}
	if (scenes.length === 0)
		complain(1, 'no-scene', 'the story has no scene', 'Begin it with `## Title {#id}`.');
	return { scenes };
}

function openScene(node: MarkdownNode, place: number, complain: Complain): OpenScene {
	const { id, title, codes } = readHeading(node, complain);
	if (id === null)
		complain(
			node.line,
			'missing-id',
			`the scene "${title}" has no name`,
			'Put a name at the end of its heading, such as `{#the-call}`.'
		);
	if (id === TAKEAWAY)
		complain(
			node.line,
			'heading-level',
			'the takeaway is written as a scene',
			'Write it with three signs: `### Take with you {#takeaway}`.'
		);
	if (title === '')
		complain(node.line, 'no-title', 'the scene has no title', 'Write what happens: `## Title {#id}`.');
	return {
		id: id ?? `scene-${place}`,
		line: node.line,
		title,
		when: readMarks(codes, node.line, 'scene', complain).when,
		picture: null,
		blocks: [],
		choices: [],
		onward: null,
		takeaway: null
	};
}

function readBlock(node: MarkdownNode, scene: OpenScene, complain: Complain): void {
	switch (node.type) {
		case 'heading':
			return openTakeaway(node, scene, complain);
		case 'paragraph':
			return readParagraph(node, scene, complain);
		case 'blockquote':
			return readQuestions(node, scene, complain);
		case 'list':
			return readList(node, scene, complain);
		default:
			return complainOfCode(node, complain);
	}
}

function openTakeaway(node: MarkdownNode, scene: OpenScene, complain: Complain): void {
	const { id, title } = readHeading(node, complain);
	if (node.depth !== 3 || id !== TAKEAWAY) {
		complain(
			node.line,
			'heading-level',
			`the heading "${title}" is neither a scene nor a takeaway`,
			'Scenes are `## Title {#id}`; the only other heading is `### Title {#takeaway}`.'
		);
		return;
	}
	if (scene.takeaway !== null)
		complain(node.line, 'takeaway', 'the scene has two takeaways', 'Put both into one list.');
	scene.takeaway = { title, line: node.line, points: [] };
}

