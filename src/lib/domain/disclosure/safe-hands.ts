import type {
	Comparability,
	HandsChange,
	HandsFigures,
	HandsReport,
	HandsWave,
	LaterWave,
	Theme
} from '../measure/index.ts';
import type { Wave } from '../outcome/index.ts';
import type { ItemKind } from '../quiz/index.ts';
import type { ItemId } from '../shared/index.ts';
import type { ToldPercent } from './blur-percent.ts';
import type { SafeSpan } from './safe-figures.ts';
import type { Teller } from './teller.ts';

/** Every `null` in these is a figure that is held back. */
export interface SafeHands {
	readonly reach: readonly {
		readonly wave: Wave;
		readonly rooms: number;
		readonly people: number | null;
	}[];
	readonly themes: readonly (Theme &
		SafeHandsFigures & {
			readonly questions: readonly (SafeHandsFigures & {
				readonly items: readonly { readonly item: ItemId; readonly version: number }[];
			})[];
		})[];
}

export interface SafeHandsFigures {
	readonly waves: readonly {
		readonly wave: Wave;
		readonly people: number | null;
		readonly percent: ToldPercent | null;
		readonly low: number | null;
		readonly high: number | null;
		/** No hand raised. */
		readonly none: ToldPercent | null;
		readonly cards: boolean;
	}[];
	readonly changes: readonly SafeHandsChange[];
}

export interface SafeHandsChange {
	readonly to: LaterWave;
	readonly comparability: Comparability;
	/** Percentage points between two groups of people who are not linked. */
	readonly points: SafeSpan | null;
}

export function safeHands({ reach, themes }: HandsReport, teller: Teller): SafeHands {
	return {
		reach: reach.map(({ wave, rooms, people }) => ({ wave, rooms, people: teller.count(people) })),
		themes: themes.map(({ indicator, kind, questions, ...figures }) => ({
			indicator,
			kind,
			...safeFigures(figures, kind, teller),
			questions: questions.map(({ items, ...asked }) => ({
				items,
				...safeFigures(asked, kind, teller)
			}))
		}))
	};
}

function safeFigures(
	{ waves, changes }: HandsFigures,
	kind: ItemKind,
	teller: Teller
): SafeHandsFigures {
	const told = waves.map((wave) => safeWave(wave, kind, teller));
	const isExact = (name: Wave) =>
		told.some(({ wave, percent }) => wave === name && percent?.edge === 'exact');
	return {
		waves: told,
		changes: changes.map((change) =>
			// A change beside one exact share would tell the one that is blurred.
			safeChange(change, isExact('baseline') && isExact(change.to), teller)
		)
	};
}

function safeWave(
	{ wave, people, percent, low, high, nonePercent, cards }: HandsWave,
	kind: ItemKind,
	teller: Teller
): SafeHandsFigures['waves'][number] {
	const told = teller.percent(percent, people, kind);
	const exact = told?.edge === 'exact';
	return {
		wave,
		people: teller.count(people),
		percent: told,
		low: exact ? Math.round(low) : null,
		high: exact ? Math.round(high) : null,
		none: teller.percent(nonePercent, people, kind),
		cards
	};
}

function safeChange(
	{ to, comparability, peopleBefore, peopleAfter, points, low, high }: HandsChange,
	exact: boolean,
	teller: Teller
): SafeHandsChange {
	const tells = exact && Math.min(peopleBefore, peopleAfter) >= teller.least;
	return {
		to,
		comparability,
		points:
			!tells || points === null || low === null || high === null
				? null
				: { value: Math.round(points) + 0, low: Math.round(low) + 0, high: Math.round(high) + 0 }
	};
}
