import { narrationKey } from '#lib/domain/narration/index.ts';
import {
	findPart,
	findPoint,
	pickedIn,
	stepsOf,
	type Picks,
	type Said,
	type Step
} from '#lib/domain/tool/index.ts';
import type { MessageKey } from '#lib/i18n/message-key.ts';
import { t } from '#lib/i18n/t.ts';
import { resultOf, saidOfResult } from './tool-result.ts';
import type { ToolView } from './tool-view.ts';

/** One text of a tool's page and the key of its clip. */
export interface ToolText {
	readonly key: string;
	readonly text: string;
}

export function uiText(key: MessageKey): ToolText {
	return { key: narrationKey.ui(key), text: t(key) };
}

export function saidText({ id, text }: Said): ToolText {
	return { key: id, text };
}

/** How many are to be tapped. */
export function hintOf({ most }: Step): MessageKey {
	if (most === null) return 'tools.choose.many.text';
	return most === 2 ? 'tools.choose.two.text' : 'tools.choose.one.text';
}

/**
 * What is read on screen. An answer that means something is told as soon as it is tapped; the question is not
 * read a second time.
 */
export function textsOfScreen(
	view: ToolView,
	step: Step | null,
	picks: Picks
): readonly ToolText[] {
	if (step === null) {
		const result = resultOf(view.tool, view.texts, picks);
		return result === null ? [] : saidOfResult(result).map(saidText);
	}
	const meaning = meaningOf(view, step, picks);
	if (meaning !== null) return meaning.map(saidText);
	const part = findPart(view.texts, step.asks);
	const first = stepsOf(view.tool, picks)[0];
	return [
		...(first?.part === step.part
			? [{ key: narrationKey.toolSummary, text: view.texts.summary }]
			: []),
		...(part === undefined ? [] : [part.title, ...part.lines].map(saidText)),
		...(step.meaning === null ? [uiText(hintOf(step))] : []),
		...step.options.flatMap(({ key }) => {
			const label = findPoint(view.texts, step.words, key);
			return label === undefined ? [] : [saidText(label)];
		})
	];
}

/** What the tapped answer means, and what to do next; `null` before it is tapped, or where it is told at the end. */
export function meaningOf(view: ToolView, step: Step, picks: Picks): readonly Said[] | null {
	const [answer] = pickedIn(picks, step.part);
	if (step.meaning === null || answer === undefined) return null;
	const point = findPoint(view.texts, step.meaning, answer);
	const next = findPart(view.texts, step.meaning)?.next ?? [];
	return point === undefined ? null : [point, ...next];
}
