/**
 * The words of a displayed text: what stands between white space. Word marks and highlighting index these,
 * so the player and the synthesis must split in the same way.
 */
export function splitWords(displayText: string): readonly string[] {
	return displayText.split(/\s+/u).filter((word) => word !== '');
}

/** A word as the lexicon and the number rules see it: punctuation around it set aside, never thrown away. */
export interface BareWord {
	readonly before: string;
	readonly core: string;
	readonly after: string;
}

const AROUND =
	/^(?<before>["'“”‘’(«[¿¡*_—–-]*)(?<core>.*?)(?<after>["'“”‘’)»\],.;:!?।۔؟،؛…*_—–-]*)$/su;

export function bareWord(word: string): BareWord {
	const groups = AROUND.exec(word)?.groups;
	return {
		before: groups?.['before'] ?? '',
		core: groups?.['core'] ?? word,
		after: groups?.['after'] ?? ''
	};
}

/** Whether there is anything to say: an arrow or a dash alone has no voice. */
export function isSpeakable(text: string): boolean {
	return /[\p{L}\p{N}]/u.test(text);
}
