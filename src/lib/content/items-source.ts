import type { Cite, TextSource } from './story-source.ts';

/** `items.<locale>.md` as the walk found it. */
export interface ItemsSource {
	readonly items: readonly ItemSource[];
}

export interface ItemSource {
	readonly id: string;
	readonly line: number;
	readonly prompt: string;
	readonly options: readonly OptionSource[];
	readonly feedback: TextSource | null;
	readonly cites: readonly Cite[];
}

export interface OptionSource extends TextSource {
	readonly icon: string | null;
	readonly right: boolean;
}
