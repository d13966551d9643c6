const HIGHLIGHT = 'saying';

/**
 * Shows in a page what the voice says: the text that stands under `key` gets the attribute `data-saying`, and
 * its word the highlight `::highlight(saying)`. A browser without the Custom Highlight API, and a person who
 * asked for less motion, see the whole text emphasised only.
 *
 * It works on the document, and not through Svelte, so that the markup of a story stays static and cheap.
 */
export function paintSaying(root: HTMLElement, key: string | null, word: number | null): void {
	const text = key === null ? null : root.querySelector(`[data-says="${CSS.escape(key)}"]`);
	for (const painted of root.querySelectorAll('[data-saying]'))
		if (painted !== text) painted.removeAttribute('data-saying');
	paintWord(text, word);
	if (text === null || text.hasAttribute('data-saying')) return;
	text.setAttribute('data-saying', '');
	text.scrollIntoView({ block: 'nearest' });
}

function paintWord(text: Element | null, word: number | null): void {
	if (!('highlights' in CSS)) return;
	const range = text === null || word === null || calm() ? null : wordRange(text, word);
	if (range === null) CSS.highlights.delete(HIGHLIGHT);
	else CSS.highlights.set(HIGHLIGHT, new Highlight(range));
}

function calm(): boolean {
	return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** The nth word, counted at white space, of the first text in an element. */
function wordRange(element: Element, word: number): Range | null {
	const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	while (texts.nextNode() !== null) {
		const node = texts.currentNode;
		const words = [...(node.textContent ?? '').matchAll(/\S+/gu)];
		if (words.length === 0) continue;
		const found = words[word];
		if (found === undefined) return null;
		const range = document.createRange();
		range.setStart(node, found.index);
		range.setEnd(node, found.index + found[0].length);
		return range;
	}
	return null;
}
