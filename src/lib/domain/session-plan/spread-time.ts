import { MOST } from './lesson-minutes.ts';
import type { PlanPart } from './session-plan.ts';

/** Less than this is no part of its own. */
const LEAST_OPEN = 3;

/**
 * The parts with `spare` minutes more, exactly: first the talks, all alike, then what one takes with oneself, the
 * welcome and the closing. What is still left becomes open time before the last questions.
 */
export function spreadTime(parts: readonly PlanPart[], spare: number): readonly PlanPart[] {
	const minutes = parts.map((part) => part.minutes);
	let left = spare;
	for (const kind of ['talk', 'takeaways', 'welcome', 'closing'] as const) {
		const places = parts.flatMap((part, place) => (part.kind === kind ? [place] : []));
		for (let gave = true; gave && left > 0;) {
			gave = false;
			for (const place of places) {
				const now = minutes[place] ?? 0;
				if (left === 0 || now >= MOST[kind]) continue;
				minutes[place] = now + 1;
				left--;
				gave = true;
			}
		}
	}
	const spread = parts.map((part, place) => ({ ...part, minutes: minutes[place] ?? 0 }));
	if (left === 0) return spread;
	if (left < LEAST_OPEN)
		return spread.map((part) =>
			part.kind === 'closing' ? { ...part, minutes: part.minutes + left } : part
		);
	const end = spread.findIndex(({ kind }) => kind === 'endline' || kind === 'help');
	return spread.toSpliced(end, 0, { kind: 'open', module: null, minutes: left });
}
