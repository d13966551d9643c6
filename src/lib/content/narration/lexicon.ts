import { bareWord, splitWords } from './words.ts';

/**
 * How to say what is shown: `{ display: 'WhatsApp', say: 'व्हाट्सऐप' }`. `display` is one word or several;
 * it is matched as a whole, without the punctuation around it and without regard to case. A word that owns its
 * punctuation (`Rs.`) is written with it.
 */
export interface LexiconEntry {
	readonly display: string;
	readonly say: string;
}

export type Lexicon = readonly LexiconEntry[];

export interface LexiconMatch {
	/** How many displayed words the entry covers. */
	readonly words: number;
	/** What to say for each of them; all together, in order, they are the entry's `say`. */
	readonly spoken: readonly string[];
}

/** The longest entry that begins at `start`, or `null`; of two equally long ones the first. */
export function matchLexicon(
	words: readonly string[],
	start: number,
	lexicon: Lexicon
): LexiconMatch | null {
	let best: LexiconMatch | null = null;
	for (const entry of candidates(words[start], lexicon)) {
		if (entry.words <= (best?.words ?? 0)) continue;
		const match = matchEntry(words.slice(start, start + entry.words), entry);
		if (match) best = match;
	}
	return best;
}

interface IndexedEntry {
	readonly place: number;
	readonly words: number;
	/** Folded, with single spaces. */
	readonly target: string;
	readonly say: string;
}

type Index = ReadonlyMap<string, readonly IndexedEntry[]>;

/** A build matches every word of every language against hundreds of entries; looking at each took most of its time. */
const indexes = new WeakMap<Lexicon, Index>();

/** The entries whose first word is this one, with or without the punctuation around it, in their order. */
function candidates(shown: string | undefined, lexicon: Lexicon): readonly IndexedEntry[] {
	if (shown === undefined) return [];
	const index = indexes.get(lexicon) ?? makeIndex(lexicon);
	indexes.set(lexicon, index);
	const word = fold(shown);
	const { before, after } = bareWord(word);
	const end = word.length - after.length;
	const spellings = [word, word.slice(before.length), word.slice(0, end), word.slice(before.length, end)];
	const found = [...new Set(spellings)].flatMap((spelling) => index.get(spelling) ?? []);
	return found.length < 2 ? found : found.toSorted((a, b) => a.place - b.place);
}

function makeIndex(lexicon: Lexicon): Index {
	const index = new Map<string, IndexedEntry[]>();
	for (const [place, { display, say }] of lexicon.entries()) {
		const wanted = splitWords(display);
		const first = fold(wanted[0] ?? '');
		const entry = { place, words: wanted.length, target: fold(wanted.join(' ')), say };
		index.set(first, [...(index.get(first) ?? []), entry]);
	}
	return index;
}

function matchEntry(shown: readonly string[], { words, target, say }: IndexedEntry): LexiconMatch | null {
	const first = shown[0];
	const last = shown.at(-1);
	if (first === undefined || last === undefined || shown.length < words) return null;
	const whole = fold(shown.join(' '));
	const before = bareWord(first).before;
	const after = bareWord(last).after;
	const parts = distribute(splitWords(say), shown.length);
	if (whole === target) return { words: shown.length, spoken: parts };
	if (whole.slice(before.length) === target) return withAround(parts, before, '');
	if (whole.slice(0, whole.length - after.length) === target) return withAround(parts, '', after);
	if (whole.slice(before.length, whole.length - after.length) !== target) return null;
	return withAround(parts, before, after);
}

function withAround(parts: readonly string[], before: string, after: string): LexiconMatch {
	const end = parts.length - 1;
	const spoken = parts.map(
		(part, index) => (index === 0 ? before : '') + part + (index === end ? after : '')
	);
	return { words: parts.length, spoken };
}

/** Spreads what is said over the displayed words, so that each still gets its own mark. */
function distribute(said: readonly string[], slots: number): readonly string[] {
	return Array.from({ length: slots }, (_, slot) =>
		said
			.slice(
				Math.floor((slot * said.length) / slots),
				Math.floor(((slot + 1) * said.length) / slots)
			)
			.join(' ')
	);
}

/** NFC takes the two spellings of a nukta letter together (ज़ as one code point or as two). */
function fold(text: string): string {
	return text.normalize('NFC').toLowerCase();
}
