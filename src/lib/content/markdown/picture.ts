import type { PictureSource } from '../story-source.ts';
import { readMood } from './code-span.ts';
import type { Complain } from './inline.ts';
import type { MarkdownNode } from './node.ts';

const SCHEME = 'picture:';

/** `picture:tea-stall?salma=worried&prop=mobile-phone`, in the order that it has on the picture. */
export function readPicture(node: MarkdownNode, complain: Complain): PictureSource | null {
	if (!node.url.startsWith(SCHEME)) {
		complain(
			node.line,
			'picture',
			`\`${node.url}\` is not a picture of the drawing kit`,
			'Write `![what is seen](picture:backdrop?character=mood&prop=thing)`.'
		);
		return null;
	}
	const [backdrop = '', query = ''] = node.url.slice(SCHEME.length).split('?');
	const cast: PictureSource['cast'][number][] = [];
	const props: string[] = [];
	for (const part of query.split('&').filter((one) => one !== '')) {
		const [name = '', value = ''] = part.split('=');
		if (name === 'prop') {
			props.push(value);
			continue;
		}
		const mood = readMood(value, node.line, complain);
		if (mood !== null) cast.push({ character: name, mood });
	}
	return { line: node.line, alt: node.alt.trim(), backdrop, cast, props };
}
