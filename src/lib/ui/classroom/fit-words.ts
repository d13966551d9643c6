/** Below this the letters of a line would be too small for the last row; no line of today's stories comes near. */
const LEAST = 0.55;
const STEP = 0.03;

/**
 * Makes the words of a box as much smaller as they need to be to stand in it whole: nobody rolls a big screen. Sets
 * `--fit` on the box, 1 or less, by which its letters are multiplied. Returns what ends that.
 */
export function fitWords(box: HTMLElement): () => void {
	const isOver = () =>
		box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1;
	const fit = () => {
		let scale = 1;
		box.style.setProperty('--fit', '1');
		while (scale > LEAST && isOver()) {
			scale -= STEP;
			box.style.setProperty('--fit', scale.toFixed(2));
		}
	};
	fit();
	const room = new ResizeObserver(fit);
	room.observe(box);
	const words = new MutationObserver(fit);
	words.observe(box, { childList: true, characterData: true, subtree: true });
	document.fonts.addEventListener('loadingdone', fit);
	return () => {
		room.disconnect();
		words.disconnect();
		document.fonts.removeEventListener('loadingdone', fit);
	};
}
