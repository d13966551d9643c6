import type { IndicatorId } from '../shared/index.ts';
import type { ItemKind } from '../quiz/index.ts';

/** What one figure speaks of: one indicator, measured by one kind of item. Knowing and feeling are never mixed. */
export interface Theme {
	readonly indicator: IndicatorId;
	readonly kind: ItemKind;
}

export function isOfTheme(theme: Theme, { indicator, kind }: Theme): boolean {
	return theme.indicator === indicator && theme.kind === kind;
}

/** In the order in which they first appear. */
export function themesOf(items: readonly Theme[]): readonly Theme[] {
	const themes = new Map(
		items.map(({ indicator, kind }) => [`${indicator} ${kind}`, { indicator, kind }])
	);
	return [...themes.values()];
}

/** What the modules teach: knowledge, and warning signs. Attitude, intention and control items are told apart. */
export function isTaught({ kind }: Pick<Theme, 'kind'>): boolean {
	return kind === 'choice' || kind === 'signs';
}
