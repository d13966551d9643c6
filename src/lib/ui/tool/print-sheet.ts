import type { HelpCountry } from '#lib/domain/catalogue/index.ts';
import {
	findPart,
	findPoint,
	lookUpFee,
	PART,
	pickedIn,
	stepsOf,
	type Part,
	type Picks,
	type Step
} from '#lib/domain/tool/index.ts';
import { resultOf } from './tool-result.ts';
import type { ToolHelpline, ToolView } from './tool-view.ts';

/** A tool on paper. */
export interface Sheet {
	readonly blocks: readonly SheetBlock[];
	/** Whom one can ask; empty where no country was tapped: then a line is left to write on. */
	readonly numbers: readonly ToolHelpline[];
}

export interface SheetBlock {
	readonly id: string;
	readonly title: string;
	readonly lines: readonly string[];
	readonly rows: readonly SheetRow[];
	readonly inColumns: boolean;
}

export interface SheetRow {
	readonly id: string;
	/** Name of a pictogram. */
	readonly picture: string | null;
	readonly text: string;
	readonly boxes: readonly SheetBox[];
	/** A name and a number are written beside it by hand. */
	readonly writes: boolean;
}

export interface SheetBox {
	readonly key: string;
	readonly text: string;
	readonly ticked: boolean;
}

/** @param country whose numbers are printed, as it was tapped */
export function sheetOf(view: ToolView, picks: Picks, country: HelpCountry | null): Sheet {
	const shown = view.countries.find(({ id }) => id === country);
	return { blocks: blocksOf(view, picks), numbers: shown?.helplines ?? [] };
}

function blocksOf(view: ToolView, picks: Picks): SheetBlock[] {
	const { tool, texts } = view;
	const words = (id: string) => told(findPart(texts, id));
	switch (tool.kind) {
		case 'questions':
		case 'compare':
			return [
				{
					...block(PART.answers, '', []),
					rows: stepsOf(tool, picks).map((step) => answerRow(view, step, picks))
				},
				...resultBlocks(view, picks)
			];
		case 'checklist':
			return [
				...stepsOf(tool, picks).map((step) => ({
					...tickBlock(view, step, picks),
					inColumns: true
				})),
				...words(PART.done)
			];
		case 'plan':
			return [
				...words(PART.card),
				...stepsOf(tool, picks)
					.filter(({ part }) => !tool.steps.some(({ id, secret }) => secret && id === part))
					.map((step) => planBlock(view, step, picks)),
				...words(PART.missed)
			];
		case 'lookup': {
			const { rule, notes } = lookUpFee(tool, picks);
			const chosen = pickedIn(picks, PART.origin).length > 0;
			const rules = chosen
				? [rule?.id ?? PART.unknown]
				: [...tool.rules.map(({ id }) => id), PART.unknown];
			return [PART.principle, ...rules, ...notes].flatMap(words);
		}
		case 'call':
			return [];
	}
}

function block(id: string, title: string, lines: readonly string[]): SheetBlock {
	return { id, title, lines, rows: [], inColumns: false };
}

function told(part: Part | undefined): SheetBlock[] {
	if (part === undefined) return [];
	const { id, title, lines, next } = part;
	return [
		block(
			id,
			title.text,
			[...lines, ...next].map(({ text }) => text)
		)
	];
}

/** What came of it, once every question is answered; what is good needs no paper. */
function resultBlocks(view: ToolView, picks: Picks): SheetBlock[] {
	const answered = stepsOf(view.tool, picks).every(({ part }) => pickedIn(picks, part).length > 0);
	const result = answered ? resultOf(view.tool, view.texts, picks) : null;
	if (result === null) return [];
	const words = [...result.lines, ...result.next].map(({ text }) => text);
	const entries = result.groups
		.filter(({ look }) => look !== 'good')
		.flatMap((group) => group.entries)
		.map(({ title, lines, next }) => {
			const [first, ...rest] = [...lines, ...next].map(({ text }) => text);
			return block(title.id, title.text, first === undefined ? [] : [[first, ...rest].join(' ')]);
		});
	return [block(result.title.id, result.title.text, words), ...entries];
}

function boxesOf({ texts }: ToolView, step: Step, picks: Picks): SheetBox[] {
	const picked = pickedIn(picks, step.part);
	return step.options.map(({ key }) => ({
		key,
		text: findPoint(texts, step.words, key)?.text ?? '',
		ticked: picked.includes(key)
	}));
}

function answerRow(view: ToolView, step: Step, picks: Picks): SheetRow {
	return {
		id: step.part,
		picture: step.picture,
		text: findPart(view.texts, step.part)?.title.text ?? '',
		boxes: boxesOf(view, step, picks),
		writes: false
	};
}

/** Every option with a box of its own. */
function tickBlock(view: ToolView, step: Step, picks: Picks): SheetBlock {
	const boxes = boxesOf(view, step, picks);
	return {
		...block(step.part, findPart(view.texts, step.part)?.title.text ?? '', []),
		rows: step.options.flatMap(({ key, picture }) => {
			const box = boxes.find((one) => one.key === key);
			return box === undefined ? [] : [{ id: key, picture, text: '', boxes: [box], writes: false }];
		})
	};
}

/** What was chosen, with room for names; where nothing was, everything to choose from. */
function planBlock(view: ToolView, step: Step, picks: Picks): SheetBlock {
	const all = tickBlock(view, step, picks);
	const chosen = all.rows.filter(({ boxes }) => boxes.some(({ ticked }) => ticked));
	if (chosen.length === 0) return { ...all, inColumns: true };
	return { ...all, rows: chosen.map((row) => ({ ...row, writes: step.most === 2 })) };
}
