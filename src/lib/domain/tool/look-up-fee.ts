import type { OptionKey } from '../shared/index.ts';
import { ASKED, PART, type Asked } from './part-ids.ts';
import type { FeeRule, LookupTool } from './tool.ts';
import { pickedIn, type Picks } from './tool-state.ts';

/** What is known of a fee. `rule: null` says that nothing is, which is an answer too. */
export interface FeeFinding {
	readonly rule: FeeRule | null;
	/** `null`: not said yet. */
	readonly asked: Asked | null;
	/** Parts that are said besides, for this destination. */
	readonly notes: readonly string[];
}

/** The rule for a journey; `null` where no fact is held. */
export function ruleFor(
	{ rules }: LookupTool,
	origin: OptionKey | undefined,
	destination: OptionKey | undefined
): FeeRule | null {
	if (origin === undefined || destination === undefined) return null;
	const fits = (rule: FeeRule) =>
		rule.origins.some((one) => one === origin) && rule.destinations.includes(destination);
	return rules.find(fits) ?? null;
}

/** How much was asked, in steps that the limit makes: no amount is typed. */
export function askedOptions(rule: FeeRule | null): readonly Asked[] {
	if (!rule?.limit) return ['nothing', 'something', 'dont-know'];
	return [
		'nothing',
		'within',
		'above',
		...(rule.far === null ? [] : ['far' as const]),
		'dont-know'
	];
}

export function lookUpFee(tool: LookupTool, picks: Picks): FeeFinding {
	const [origin] = pickedIn(picks, PART.origin);
	const [destination] = pickedIn(picks, PART.destination);
	const [answer] = pickedIn(picks, PART.asked);
	const rule = ruleFor(tool, origin, destination);
	return {
		rule,
		asked: ASKED.find((one) => one === answer) ?? null,
		notes: tool.notes
			.filter(({ destinations }) => destination !== undefined && destinations.includes(destination))
			.map(({ id }) => id)
	};
}
