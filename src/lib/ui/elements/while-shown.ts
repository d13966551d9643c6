/**
 * Opens what takes a while, for `onMount`: closed when the component goes, also when it goes before it was open.
 *
 * @param open what closes it again, or a word: why it cannot be had
 * @param onfail told that word
 */
export function whileShown<Failure extends string>(
	open: () => Promise<(() => void) | Failure>,
	onfail: (failure: Failure) => void
): () => void {
	let close: (() => void) | null = null;
	let isGone = false;
	void open().then((opened) => {
		if (typeof opened === 'string') onfail(opened);
		else if (isGone) opened();
		else close = opened;
	});
	return () => {
		isGone = true;
		close?.();
	};
}
