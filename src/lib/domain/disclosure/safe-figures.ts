import type {
	IndicatorId,
	ItemId,
	ModuleSlug,
	OptionId,
	SceneId,
	SpokenId
} from '../shared/index.ts';
import type { Comparability, Dimension, ItemHint, LaterWave, Theme } from '../measure/index.ts';
import type { Wave } from '../outcome/index.ts';
import type { ItemKind } from '../quiz/index.ts';
import type { ToldPercent } from './blur-percent.ts';

/** Every `null` in these is a figure that is held back, or that does not exist. */
export interface SafeReach {
	readonly wave: Wave;
	readonly people: number | null;
	readonly whole: number | null;
	readonly part: number | null;
	readonly none: number | null;
}

export interface SafeRow extends Theme {
	readonly wave: Wave;
	/** Who gave an answer. */
	readonly people: number | null;
	readonly percent: ToldPercent | null;
	/** 95 % interval in percent; held back where `percent` is blurred. */
	readonly low: number | null;
	readonly high: number | null;
	readonly dontKnow: ToldPercent | null;
}

export interface SafeChange {
	readonly to: LaterWave;
	readonly pairs: number | null;
	readonly comparability: Comparability;
	readonly isOneQuestion: boolean;
	/** How many more people of `pairs` were right than before (negative: fewer), with its 95 % interval. */
	readonly people: SafeSpan | null;
	/** Percentage points. */
	readonly score: SafeSpan | null;
	readonly gAv: number | null;
	/** Less what changed in questions that nobody teaches. */
	readonly net: SafeSpan | null;
	/** After Holm over the whole report; `null`: not compared. */
	readonly verdict: 'more' | 'fewer' | 'not-sure' | null;
	/** False: the interval speaks of these people only. */
	readonly generalises: boolean;
}

export interface SafeSpan {
	readonly value: number;
	readonly low: number;
	readonly high: number;
}

export interface SafeThemeChange extends SafeChange, Theme {}

export interface SafeUnlinked extends Theme {
	readonly to: LaterWave;
	readonly peopleBefore: number;
	readonly peopleAfter: number;
	readonly points: SafeSpan;
}

export interface SafeSigns {
	readonly item: ItemId;
	readonly version: number;
	readonly wave: Wave;
	readonly people: number | null;
	readonly cards: readonly {
		readonly option: OptionId;
		readonly fault: 'missed' | 'false-alarm';
		readonly percent: ToldPercent | null;
	}[];
}

export interface SafeItem {
	readonly item: ItemId;
	readonly version: number;
	readonly indicator: IndicatorId;
	readonly kind: ItemKind;
	readonly waves: readonly {
		readonly wave: Wave;
		readonly people: number | null;
		readonly right: ToldPercent | null;
		readonly dontKnow: ToldPercent | null;
	}[];
	readonly itemRest: number | null;
	readonly discrimination: number | null;
	readonly hint: ItemHint | null;
}

export interface SafeChoices {
	readonly module: ModuleSlug;
	readonly scene: SceneId;
	readonly choices: readonly { readonly choice: SpokenId; readonly count: number | null }[];
}

export interface SafeSubgroups {
	readonly to: LaterWave;
	readonly rows: Dimension;
	readonly columns: Dimension | null;
	readonly rowNames: readonly string[];
	readonly columnNames: readonly string[];
	readonly cells: readonly (readonly SafeCell[])[];
}

export interface SafeCell {
	/** `null`: hidden, because few people stand here or because it would give such a cell away. */
	readonly pairs: number | null;
	readonly points: SafeSpan | null;
}

export interface SafeLinkage {
	readonly to: LaterWave;
	readonly peopleBefore: number | null;
	readonly pairs: number | null;
	readonly rate: ToldPercent | null;
	readonly offOne: number | null;
	readonly ambiguous: number | null;
	/** Baseline scores of those who were met again and of those who were not: both or neither. */
	readonly linked: ToldPercent | null;
	readonly unlinked: ToldPercent | null;
	readonly apart: SafeSpan | null;
}
