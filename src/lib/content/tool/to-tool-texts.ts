import type { Part, Said, ToolTexts } from '#lib/domain/tool/index.ts';
import type { TextSource } from '../story-source.ts';
import type { PartSource, ToolPage } from './tool-source.ts';

/** Source without lines, with spoken ids; `null` when it has no title and summary, which was then reported. */
export function toToolTexts({ front, parts }: ToolPage): ToolTexts | null {
	return front === null ? null : { ...front, parts: parts.map(toPart) };
}

/** Lines, points and next steps are named apart, so that a new line leaves the recordings of the others alone. */
function toPart({ id, title, lines, points, next }: PartSource): Part {
	return {
		id,
		title: said(`${id}.title`, title),
		lines: lines.map((line, place) => said(`${id}.${place + 1}`, line)),
		points: points.map((point) => ({ ...said(`${id}.${point.key}`, point), key: point.key })),
		next: next.map((step, place) => said(`${id}.next${place + 1}`, step))
	};
}

function said(id: string, { text, cites }: TextSource): Said {
	return { id, text, cites: [...new Set(cites.map((cite) => cite.id))] };
}
