import type { FactId, OptionKey, PartId, SpokenId } from '../shared/index.ts';

/** The words of a tool in one language. A call has a story instead of parts. */
export interface ToolTexts {
	readonly title: string;
	readonly summary: string;
	readonly parts: readonly Part[];
}

/** One heading of the file and what stands below it. */
export interface Part {
	readonly id: PartId;
	readonly title: Said;
	readonly lines: readonly Said[];
	/** Words of options, or what an answer means: which, the kind of the tool says. */
	readonly points: readonly KeyedPoint[];
	/** What to do next. */
	readonly next: readonly Said[];
}

/** Displayed words; spoken under their id. */
export interface Said {
	readonly id: SpokenId;
	readonly text: string;
	readonly cites: readonly FactId[];
}

export interface KeyedPoint extends Said {
	readonly key: OptionKey;
}

export function findPart({ parts }: Pick<ToolTexts, 'parts'>, id: PartId): Part | undefined {
	return parts.find((part) => part.id === id);
}

export function findPoint(
	texts: Pick<ToolTexts, 'parts'>,
	id: PartId,
	key: OptionKey
): KeyedPoint | undefined {
	return findPart(texts, id)?.points.find((point) => point.key === key);
}

/** Everything that can be heard of a part, in the order in which it stands. */
export function saidIn({ title, lines, points, next }: Part): readonly Said[] {
	return [title, ...lines, ...points, ...next];
}
