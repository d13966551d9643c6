import type { HelpCountry } from '#lib/domain/catalogue/index.ts';
import { HELP_COUNTRIES } from '#lib/domain/catalogue/index.ts';
import {
	askedPart,
	compareContract,
	findPart,
	findPoint,
	lookUpFee,
	PART,
	pickedIn,
	weighOffer,
	type Part,
	type Picks,
	type Said,
	type Tool,
	type ToolTexts
} from '#lib/domain/tool/index.ts';
import type { MessageKey } from '#lib/i18n/message-key.ts';

/** What comes of a tool, as the page shows and reads it. */
export interface ToolResult {
	/** What the person said themselves, and what it means: it stands before everything else. */
	readonly first: ResultGroup | null;
	readonly look: ResultLook;
	readonly title: Said;
	readonly lines: readonly Said[];
	readonly next: readonly Said[];
	readonly groups: readonly ResultGroup[];
	/** Whose numbers are shown first; `null`: nothing was said of a country. */
	readonly country: HelpCountry | null;
}

/** `warning-sign` is brick, `good` is leaf, `note` is neither. */
export type ResultLook = 'good' | 'note' | 'warning-sign';

export interface ResultGroup {
	readonly title: MessageKey;
	readonly look: ResultLook;
	readonly entries: readonly ResultEntry[];
}

export interface ResultEntry {
	readonly title: Said;
	readonly lines: readonly Said[];
	readonly next: readonly Said[];
}

/** `null` where the words lack a part, which the build refuses; and for a plan, which is a card. */
export function resultOf(tool: Tool, texts: ToolTexts, picks: Picks): ToolResult | null {
	switch (tool.kind) {
		case 'questions': {
			const { result, warnings, open, good } = weighOffer(tool, picks);
			const look = result === 'calm' ? 'good' : result === 'open' ? 'note' : 'warning-sign';
			return headed(findPart(texts, result), look, [
				group('tools.signs.warning.title', 'warning-sign', answered(texts, warnings, picks)),
				group('tools.signs.open.title', 'note', answered(texts, open, picks)),
				group('tools.signs.good.title', 'good', answered(texts, good, picks).map(withoutNext))
			]);
		}
		case 'compare': {
			const { result, missing, different, present } = compareContract(tool, picks);
			const entries = (ids: readonly string[], key: string) =>
				ids.flatMap((id) => meant(texts, id, key));
			return headed(findPart(texts, result), result === 'matches' ? 'good' : 'note', [
				group('tools.found.different.title', 'warning-sign', entries(different, 'different')),
				group('tools.found.missing.title', 'note', entries(missing, 'missing')),
				group('tools.found.present.title', 'good', entries(present, 'present'))
			]);
		}
		case 'lookup': {
			const { rule, asked, notes } = lookUpFee(tool, picks);
			const words = rule?.limit ? askedPart(rule.id) : PART.asked;
			const label = asked === null ? undefined : findPoint(texts, words, asked);
			const meaning = asked === null ? undefined : findPoint(texts, PART.meaning, asked);
			const said = label === undefined || meaning === undefined ? [] : [entry(label, [meaning])];
			const above = asked === 'above' || asked === 'far';
			const [origin] = pickedIn(picks, PART.origin);
			return {
				...headed(findPart(texts, rule?.id ?? PART.unknown), 'note', [
					group(
						'tools.rule.title',
						'note',
						[PART.principle, ...notes].flatMap((id) => whole(texts, id))
					)
				]),
				first:
					said.length === 0
						? null
						: group('tools.asked.title', above ? 'warning-sign' : 'note', said),
				country: HELP_COUNTRIES.find((one) => one === origin) ?? null
			};
		}
		case 'checklist': {
			const left = tool.groups.flatMap(({ id, options }) =>
				options
					.filter((option) => !pickedIn(picks, id).includes(option.id))
					.flatMap((option) => findPoint(texts, id, option.id) ?? [])
			);
			return headed(findPart(texts, PART.done), 'good', [
				group(
					'tools.left.title',
					'note',
					left.map((point) => entry(point, []))
				)
			]);
		}
		case 'plan':
			return headed(findPart(texts, PART.card), 'good', [
				group('tools.missed.title', 'note', whole(texts, PART.missed))
			]);
		case 'call':
			return null;
	}
}

/** Everything that is said of a result, in the order in which it stands. */
export function saidOfResult({ first, title, lines, next, groups }: ToolResult): readonly Said[] {
	return [
		...(first === null ? [] : saidOfGroup(first)),
		title,
		...lines,
		...next,
		...groups.flatMap(saidOfGroup)
	];
}

function saidOfGroup({ entries }: ResultGroup): readonly Said[] {
	return entries.flatMap(({ title, lines, next }) => [title, ...lines, ...next]);
}

const NOTHING: Said = { id: '', text: '', cites: [] };

function headed(
	part: Part | undefined,
	look: ResultLook,
	groups: readonly ResultGroup[]
): ToolResult {
	return {
		first: null,
		look,
		title: part?.title ?? NOTHING,
		lines: part?.lines ?? [],
		next: part?.next ?? [],
		groups: groups.filter(({ entries }) => entries.length > 0),
		country: null
	};
}

function group(title: MessageKey, look: ResultLook, entries: readonly ResultEntry[]): ResultGroup {
	return { title, look, entries };
}

function entry(title: Said, lines: readonly Said[], next: readonly Said[] = []): ResultEntry {
	return { title, lines, next };
}

/** Questions with what their answer means and what to do next. */
function answered(texts: ToolTexts, ids: readonly string[], picks: Picks): ResultEntry[] {
	return ids.flatMap((id) => {
		const part = findPart(texts, id);
		const point = findPoint(texts, id, pickedIn(picks, id)[0] ?? '');
		if (part === undefined) return [];
		return [entry(part.title, point === undefined ? [] : [point], part.next)];
	});
}

function withoutNext({ title, lines }: ResultEntry): ResultEntry {
	return entry(title, lines);
}

function meant(texts: ToolTexts, id: string, key: string): ResultEntry[] {
	const part = findPart(texts, id);
	const point = findPoint(texts, id, key);
	return part === undefined || point === undefined ? [] : [entry(part.title, [point])];
}

function whole(texts: ToolTexts, id: string): ResultEntry[] {
	const part = findPart(texts, id);
	return part === undefined ? [] : [entry(part.title, part.lines, part.next)];
}
