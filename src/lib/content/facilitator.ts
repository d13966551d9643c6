import type { FactId } from '#lib/domain/shared/index.ts';

/** The card for whoever is in the room: plain blocks, shown and printed in the order of the file. */
export interface Facilitator {
	readonly blocks: readonly FacilitatorBlock[];
}

export type FacilitatorBlock =
	| {
			readonly kind: 'heading';
			/** 1 to 6, as in the file. */
			readonly level: number;
			readonly text: string;
	  }
	| {
			/** `note`: a `>` paragraph, something to say or to heed. */
			readonly kind: 'paragraph' | 'note';
			readonly text: string;
			readonly cites: readonly FactId[];
	  }
	| {
			readonly kind: 'list';
			readonly ordered: boolean;
			readonly points: readonly { readonly text: string; readonly cites: readonly FactId[] }[];
	  };
