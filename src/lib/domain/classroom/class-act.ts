/** What whoever leads a class can do: by a key, a clicker, a button on the screen or in the second window. */
export type ClassAct =
	/** The next line, scene or step; at choices it moves the mark from one to the next. */
	| { readonly kind: 'next' }
	| { readonly kind: 'back' }
	/** Enter: takes what is marked; where nothing is, it is `next`. */
	| { readonly kind: 'confirm' }
	/** The voice stops and goes on. */
	| { readonly kind: 'pause' }
	| { readonly kind: 'replay' }
	| { readonly kind: 'sound' }
	| { readonly kind: 'blank' }
	| { readonly kind: 'keys' }
	/** Closes what lies over the story. */
	| { readonly kind: 'close' }
	| { readonly kind: 'start' }
	/** Marks a choice, or takes it at once. `place` counts from 0. */
	| { readonly kind: 'mark' | 'take'; readonly place: number }
	| { readonly kind: 'vote' }
	| { readonly kind: 'count'; readonly place: number; readonly by: number }
	| { readonly kind: 'uncount' }
	/** More time to think. */
	| { readonly kind: 'longer' }
	| { readonly kind: 'skip-part' }
	| { readonly kind: 'what-if' }
	| { readonly kind: 'full' };

export type ClassActKind = ClassAct['kind'];

/** What the class does just now. */
export const CLASS_PHASES = [
	'start',
	'telling',
	'thinking',
	'choosing',
	'voting',
	'result',
	'end'
] as const;
export type ClassPhase = (typeof CLASS_PHASES)[number];
