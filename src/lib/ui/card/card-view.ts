import type { Source } from '#lib/domain/catalogue/index.ts';

/** What the sheet shows; the content room makes it. */
export interface CardView {
	readonly title: string;
	readonly sections: readonly {
		readonly title: string | null;
		readonly parts: readonly CardPart[];
	}[];
	readonly sources: readonly Source[];
}

export type CardPart =
	| { readonly kind: 'paragraph' | 'note'; readonly said: CardText }
	| { readonly kind: 'list'; readonly ordered: boolean; readonly points: readonly CardText[] };

/** Words with the numbers of the sources that stand behind them. */
export interface CardText {
	readonly text: string;
	readonly refs: readonly number[];
}
