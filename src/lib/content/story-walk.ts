import { readMarks, readSpeaker } from './markdown/code-span.ts';
import type { MarkdownPage } from './markdown/compile-markdown.ts';
import { readHeading } from './markdown/heading.ts';
import { complainOfCode, readInline, type Complain } from './markdown/inline.ts';
import type { MarkdownNode } from './markdown/node.ts';
import { readPicture } from './markdown/picture.ts';
import type {
	BlockSource,
	ChoiceSource,
	PictureSource,
	SceneSource,
	StorySource,
	TextSource
} from './story-source.ts';

/** Heading name that opens a takeaway instead of a scene. */
const TAKEAWAY = 'takeaway';

interface OpenScene {
	id: string;
	line: number;
	title: string;
	when: SceneSource['when'];
	picture: PictureSource | null;
	blocks: BlockSource[];
	choices: ChoiceSource[];
	onward: SceneSource['onward'];
	takeaway: { title: string; line: number; points: TextSource[] } | null;
}

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

function readParagraph(node: MarkdownNode, scene: OpenScene, complain: Complain): void {
	const solid = node.children.filter(({ type, value }) => type !== 'text' || value.trim() !== '');
	const [only] = solid;
	if (only?.type === 'image' && solid.length === 1) return setPicture(only, scene, complain);
	if (only?.type === 'link' && only.url.startsWith('#') && isLinkWithMarks(solid))
		return setOnward(solid, node.line, scene, complain);
	if (scene.takeaway !== null)
		return complain(
			node.line,
			'takeaway',
			'a line stands below the takeaway',
			'Put it above the takeaway, or make it a point: `- …`.'
		);
	const [speaker, spoken] =
		only?.type === 'inlineCode'
			? [readSpeaker(only.value, node.line, complain), node.children.slice(node.children.indexOf(only) + 1)]
			: [null, node.children];
	const { text, cites, codes, line } = readInline(spoken, node.line, complain);
	refuseCodes(codes, line, complain);
	if (text === '') return complain(line, 'empty-line', 'nobody says anything here', 'Write the words.');
	scene.blocks.push({ kind: 'line', speaker, text, cites, line });
}

function setPicture(node: MarkdownNode, scene: OpenScene, complain: Complain): void {
	if (scene.picture !== null)
		complain(node.line, 'picture', 'the scene has two pictures', 'Keep one, or open a new scene.');
	scene.picture = readPicture(node, complain) ?? scene.picture;
}

function setOnward(
	nodes: readonly MarkdownNode[],
	line: number,
	scene: OpenScene,
	complain: Complain
): void {
	const choice = readChoice(nodes, line, complain);
	if (choice === null) return;
	if (choice.sets !== null || choice.when !== null)
		complain(
			line,
			'mark',
			'a continue link carries a mark',
			'Only choices (`- [words](#scene)`) may carry `sets:` and `if:`.'
		);
	if (scene.onward !== null)
		complain(line, 'onward', 'the scene continues twice', 'Make a list of choices of them.');
	scene.onward = { text: choice.text, cites: choice.cites, line, to: choice.to };
}

function readQuestions(node: MarkdownNode, scene: OpenScene, complain: Complain): void {
	for (const paragraph of node.children) {
		const { text, cites, codes, line } = readInline(
			paragraph.type === 'paragraph' ? paragraph.children : [paragraph],
			paragraph.line,
			complain
		);
		refuseCodes(codes, line, complain);
		if (text !== '') scene.blocks.push({ kind: 'group-question', speaker: null, text, cites, line });
	}
}

function readList(node: MarkdownNode, scene: OpenScene, complain: Complain): void {
	if (node.ordered)
		return complain(node.line, 'markdown', 'the list is numbered', 'Begin each point with `- `.');
	for (const item of node.children) {
		const [paragraph, ...more] = item.children;
		for (const extra of more)
			complain(extra.line, 'markdown', 'a point holds more than one line', 'Keep it to one line.');
		if (paragraph === undefined)
			complain(item.line, 'markdown', 'a point is empty', 'Write it, or delete the `-`.');
		else if (scene.takeaway !== null) readPoint(paragraph, scene.takeaway.points, complain);
		else {
			const solid = paragraph.children.filter(({ type, value }) => type !== 'text' || value.trim() !== '');
			const choice = readChoice(solid, item.line, complain);
			if (choice !== null) scene.choices.push(choice);
		}
	}
}

function readPoint(paragraph: MarkdownNode, points: TextSource[], complain: Complain): void {
	const { text, cites, codes, line } = readInline(paragraph.children, paragraph.line, complain);
	refuseCodes(codes, line, complain);
	points.push({ text, cites, line });
}

function readChoice(
	nodes: readonly MarkdownNode[],
	line: number,
	complain: Complain
): ChoiceSource | null {
	const [link, ...marks] = nodes;
	if (link?.type !== 'link' || !link.url.startsWith('#')) {
		complain(
			line,
			'choice',
			'this point is not a choice',
			'Write `- [what the person does](#scene)`; other lists belong under `### … {#takeaway}`.'
		);
		return null;
	}
	if (marks.some(({ type }) => type === 'link')) {
		complain(
			line,
			'choice',
			'the choice has several links',
			'One choice leads to one scene: write one `- [words](#scene)` for each.'
		);
		return null;
	}
	const words = readInline(link.children, line, complain);
	const rest = readInline(marks, line, complain);
	refuseCodes(words.codes, line, complain);
	if (rest.text !== '')
		complain(
			line,
			'choice',
			`"${rest.text}" stands outside the choice`,
			'Put all words of the choice between the brackets.'
		);
	if (words.text === '') complain(line, 'choice', 'the choice has no words', 'Write them in the brackets.');
	return {
		text: words.text,
		cites: [...words.cites, ...rest.cites],
		line,
		to: link.url.slice(1),
		...readMarks(rest.codes, line, 'choice', complain)
	};
}

/** A paragraph goes on from the scene when it is one link, with nothing but marks and citations behind. */
function isLinkWithMarks(nodes: readonly MarkdownNode[]): boolean {
	return nodes
		.slice(1)
		.every(({ type }) => type === 'inlineCode' || type === 'linkReference');
}

function refuseCodes(codes: readonly string[], line: number, complain: Complain): void {
	for (const code of codes)
		complain(
			line,
			'mark',
			`\`${code}\` stands inside text`,
			'A code span may only begin a line (`salma worried`) or follow a choice (`sets:flag`).'
		);
}
