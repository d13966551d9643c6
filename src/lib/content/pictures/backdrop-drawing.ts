/** A place, drawn on 800 by 600 units with the light from the upper left. */
export interface BackdropDrawing {
	/** Gradients that `back` names by `url(#id)`; ids are made unique when the picture is composed. */
	readonly defs?: string;
	readonly back: string;
	/** What stands before the people: a counter, a table. */
	readonly front?: string;
}
