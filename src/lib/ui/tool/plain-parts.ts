import { PART, type Part, type Tool, type ToolTexts } from '#lib/domain/tool/index.ts';

/** Parts that only name what is tapped: without the script nothing is, and the rest tells it all. */
const ONLY_TAPPED: readonly string[] = [
	PART.answers,
	PART.origin,
	PART.destination,
	PART.asked,
	PART.meaning
];

/** What a tool says as a plain page, in the order of its file. */
export function plainParts({ kind }: Tool, { parts }: ToolTexts): readonly Part[] {
	if (kind === 'checklist' || kind === 'plan') return parts;
	return parts.filter(({ id }) => !ONLY_TAPPED.includes(id) && !id.endsWith('-asked'));
}
