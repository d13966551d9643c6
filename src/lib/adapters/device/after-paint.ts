/**
 * Runs when what has just changed is painted: the eye gets its answer first. In a tab that nobody sees nothing
 * is painted, so there it runs at once.
 */
export function afterPaint(then: () => void): void {
	if (document.hidden) setTimeout(then, 0);
	// A frame begins with its callbacks and is painted after them; the next task comes after that.
	else requestAnimationFrame(() => setTimeout(then, 0));
}
