import { compile } from 'mdsvex';
import { error, type Problem } from '../problem.ts';
import type { TextFile } from '../read-text.ts';
import { toNode, type MarkdownNode } from './node.ts';

/** remark-parse 8 needs quadratic time on one endless line; no paragraph comes near this. */
const LONGEST_SOURCE_LINE = 4000;

/** The front matter as YAML text, and the blocks that follow it. */
export interface MarkdownPage {
	readonly frontMatter: string | null;
	readonly blocks: readonly MarkdownNode[];
}

type Walk<Value> = (page: MarkdownPage) => Value;

/**
 * Runs one walk over a Markdown file through mdsvex. `key` is where the walk's answer stands in the compiled
 * file's `data` (`file.data.story`). The page's own Svelte code is not wanted: components get data, so that
 * text is never evaluated, and the tree is emptied before mdsvex prints it.
 */
export async function compileMarkdown<Value>(
	{ file, text }: TextFile,
	key: string,
	walk: Walk<Value>,
	report: (problem: Problem) => void
): Promise<Value | null> {
	const endless = text.split('\n').findIndex((line) => line.length > LONGEST_SOURCE_LINE);
	if (endless >= 0) {
		report(
			error(file, endless + 1, 'markdown', 'this line is endless', 'Break it into paragraphs.')
		);
		return null;
	}
	const answer: { value: Value | null } = { value: null };
	const plugin = () => (tree: unknown, compiled: { data: Record<string, unknown> }) => {
		const [first, ...rest] = toNode(tree).children;
		const page =
			first?.type === 'yaml'
				? { frontMatter: first.value, blocks: rest }
				: { frontMatter: null, blocks: first === undefined ? [] : [first, ...rest] };
		answer.value = walk(page);
		compiled.data[key] = answer.value;
		return { type: 'root', children: [] };
	};
	try {
		await compile(text, {
			filename: file,
			extensions: ['.md'],
			// Quotes stay as the author typed them: the narration's text hash must not depend on a typographer.
			smartypants: false,
			highlight: false,
			// Read by our own gate, which knows lines.
			frontmatter: { type: 'yaml', marker: '-', parse: () => ({}) },
			remarkPlugins: [plugin]
		});
	} catch {
		answer.value = null;
	}
	if (answer.value === null)
		report(
			error(file, 1, 'markdown', 'the Markdown cannot be read', 'Look for `<`, `{` and open brackets.')
		);
	return answer.value;
}
