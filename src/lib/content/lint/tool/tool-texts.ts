import type { PartSource, ToolSource } from '../../tool/tool-source.ts';
import type { TextSource } from '../../story-source.ts';
import type { PlacedText } from '../texts.ts';

/** Everything that is read in a tool, of every language. A call's story is read by the rules of stories. */
export function toolTexts({ pages }: ToolSource): PlacedText[] {
	return [...pages].flatMap(([locale, { file, front, parts }]) => {
		const place = { file, locale };
		const head = front === null ? [] : [front.title, front.summary];
		return [
			...head.map((text) => ({ ...place, text, line: 1, cites: [], role: 'front' as const })),
			...parts.flatMap(textsOfPart).map(({ text, cites, line }) => ({
				...place,
				text,
				cites,
				line,
				role: 'line' as const
			}))
		];
	});
}

function textsOfPart({ title, lines, points, next }: PartSource): readonly TextSource[] {
	return [title, ...lines, ...points, ...next];
}
