import type { OptionKey } from '../shared/index.ts';
import { stepsOf, type Step } from './steps.ts';
import type { Tool } from './tool.ts';
import { FRESH_TOOL, pickedIn, type Picks, type ToolState } from './tool-state.ts';

/** The step on screen; `null`: the result is. */
export function currentStep(tool: Tool, { picks, at }: ToolState): Step | null {
	return stepsOf(tool, picks)[at] ?? null;
}

/**
 * Taps an option of the step on screen. A second tap takes it back; where only so many may be picked, the
 * oldest gives way. An option that the step does not have changes nothing.
 */
export function tapOption(tool: Tool, state: ToolState, key: OptionKey): ToolState {
	const step = currentStep(tool, state);
	if (!step?.options.some((option) => option.key === key)) return state;
	const before = pickedIn(state.picks, step.part);
	const after = before.includes(key) ? before.filter((one) => one !== key) : [...before, key];
	const kept = step.most === null ? after : after.slice(-step.most);
	return { ...state, picks: fitting(tool, { ...state.picks, [step.part]: kept }) };
}

/** Whether enough is picked to go on. A list may be left with nothing ticked. */
export function canGoOn(tool: Tool, state: ToolState): boolean {
	const step = currentStep(tool, state);
	if (step === null) return false;
	return step.most === null || pickedIn(state.picks, step.part).length === step.most;
}

export function goOn(tool: Tool, state: ToolState): ToolState {
	return canGoOn(tool, state) ? { ...state, at: state.at + 1 } : state;
}

export function goBack(state: ToolState): ToolState {
	return state.at === 0 ? state : { ...state, at: state.at - 1 };
}

/** With nothing picked, at the first step. */
export function startAgain(): ToolState {
	return FRESH_TOOL;
}

/** Picks that the tool knows: those of an older edition, or of an answer that was changed, are let go. */
export function fitting(tool: Tool, picks: Picks): Picks {
	return Object.fromEntries(
		stepsOf(tool, picks).flatMap(({ part, options, most }) => {
			const known = pickedIn(picks, part).filter((key) => options.some((one) => one.key === key));
			const kept = most === null ? known : known.slice(-most);
			return kept.length === 0 ? [] : [[part, kept] as const];
		})
	);
}
