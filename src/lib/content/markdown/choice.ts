import type { ChoiceSource } from '../story-source.ts';
import { readMarks } from './code-span.ts';
import { readInline, type Complain } from './inline.ts';
import type { MarkdownNode } from './node.ts';

/** Reads `[words](#scene) \`sets:flag\` \`if:flag\``. */
export function readChoice(
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

export function refuseCodes(codes: readonly string[], line: number, complain: Complain): void {
	for (const code of codes)
		complain(
			line,
			'mark',
			`\`${code}\` stands inside text`,
			'A code span may only begin a line (`salma worried`) or follow a choice (`sets:flag`).'
		);
}
