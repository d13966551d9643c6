import { readSpeaker } from './markdown/code-span.ts';
import { readChoice, refuseCodes } from './markdown/choice.ts';
import { readInline, type Complain } from './markdown/inline.ts';
import type { MarkdownNode } from './markdown/node.ts';
import { readPicture } from './markdown/picture.ts';
import type {
	BlockSource,
	ChoiceSource,
	PictureSource,
	SceneSource,
	TextSource
} from './story-source.ts';

/** A scene while the walk goes through it. */
export interface OpenScene {
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

export function readParagraph(node: MarkdownNode, scene: OpenScene, complain: Complain): void {
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

export function readQuestions(node: MarkdownNode, scene: OpenScene, complain: Complain): void {
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

export function readList(node: MarkdownNode, scene: OpenScene, complain: Complain): void {
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

/** A paragraph goes on from the scene when it is one link, with nothing but marks and citations behind. */
function isLinkWithMarks(nodes: readonly MarkdownNode[]): boolean {
	return nodes
		.slice(1)
		.every(({ type }) => type === 'inlineCode' || type === 'linkReference');
}

