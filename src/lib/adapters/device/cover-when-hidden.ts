const COVERED = 'covered';

/**
 * Covers the page while nobody looks at it, so that the picture which a phone keeps for its list of recent apps
 * shows none of it. No browser promises to draw once more before that picture is taken: a phone that tells the
 * page in time that it loses the focus (Android, by touch) gets the frame, and a late one is covered on return.
 * Print is left alone. Returns what ends it.
 */
export function coverWhenHidden(): () => void {
	const { classList } = document.documentElement;
	const listeners = new AbortController();
	const { signal } = listeners;
	const cover = () => {
		classList.add(COVERED);
	};
	const uncover = () => {
		if (document.visibilityState === 'visible') classList.remove(COVERED);
	};
	document.addEventListener(
		'visibilitychange',
		() => {
			if (document.visibilityState === 'hidden') cover();
			else uncover();
		},
		{ signal }
	);
	addEventListener('pagehide', cover, { signal });
	addEventListener('pageshow', uncover, { signal });
	// With a mouse another window beside this one has the focus, and the page is still looked at.
	if (matchMedia('(pointer: coarse)').matches) {
		addEventListener('blur', cover, { signal });
		for (const back of ['focus', 'pointerdown', 'keydown'])
			addEventListener(back, uncover, { signal, capture: true });
	}
	return () => {
		listeners.abort();
		classList.remove(COVERED);
	};
}
