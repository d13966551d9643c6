import type { HelpCountry, Helpline, IsoDate } from '#lib/domain/catalogue/index.ts';
import type { ClipMap } from '#lib/domain/narration/index.ts';
import type { FactId, Locale } from '#lib/domain/shared/index.ts';
import type { Tool, ToolTexts } from '#lib/domain/tool/index.ts';
import type { Reason } from '../story/story-view.ts';

/** What a tool's page shows, in one language. Plain data: it travels in page data. */
export interface ToolView {
	readonly locale: Locale;
	readonly tool: Tool;
	readonly texts: ToolTexts;
	/** What the "why" button tells, for every id that is cited. */
	readonly reasons: Readonly<Record<FactId, ToolReason>>;
	readonly countries: readonly CountryNumbers[];
	readonly clips: ClipMap;
	/** Not every text was read by a person. */
	readonly computerVoice: boolean;
	/** Until the script knows the day on which the page is read. */
	readonly builtOn: IsoDate;
}

export interface ToolReason extends Reason {
	/** From this day on it is shown as out of date; `null`: it does not run out (a helpline). */
	readonly expires: IsoDate | null;
}

/** Whom one can ask in a country; none where a call may put the caller in danger. */
export interface CountryNumbers {
	readonly id: HelpCountry;
	readonly helplines: readonly ToolHelpline[];
}

export type ToolHelpline = Pick<
	Helpline,
	'id' | 'number' | 'fromAbroad' | 'kind' | 'cost' | 'hours' | 'asOf' | 'verifiedOn'
> & { readonly who: string };
