/** Events by which somebody could mark, copy, drag, zoom, print or open a menu. */
const HELD = [
	'contextmenu',
	'dragstart',
	'drop',
	'dragover',
	'selectstart',
	'copy',
	'cut',
	'paste',
	'auxclick',
	'gesturestart'
] as const;

/** Keys that a visitor needs: to move the focus, to press what has it, and to choose an answer. */
const FREE_KEYS = /^(?:Tab|Enter| |Arrow(?:Up|Down|Left|Right)|\d)$/;

/**
 * Keeps a visitor inside the kiosk, as far as a page can: menus, marking, dragging, zooming, keys, links to
 * anywhere else, numbers that would be dialled, windows, printing. The rest is the browser's policy.
 *
 * @param isInside whether an address is the kiosk's own
 * @returns what ends it
 */
export function holdVisitor(isInside: (path: string) => boolean): () => void {
	const listeners = new AbortController();
	const options = { signal: listeners.signal, capture: true, passive: false } as const;
	const refuse = (event: Event) => {
		event.preventDefault();
	};
	for (const name of HELD) window.addEventListener(name, refuse, options);
	window.addEventListener(
		'keydown',
		(event) => {
			const chord = event.ctrlKey || event.altKey || event.metaKey;
			if (chord || !FREE_KEYS.test(event.key)) event.preventDefault();
			if (chord) event.stopImmediatePropagation();
		},
		options
	);
	window.addEventListener('wheel', (event) => (event.ctrlKey ? refuse(event) : undefined), options);
	window.addEventListener(
		'touchmove',
		(event) => (event.touches.length > 1 ? refuse(event) : undefined),
		options
	);
	window.addEventListener(
		'click',
		(event) => {
			if (event.target instanceof Element && leadsOut(event.target, isInside)) {
				event.preventDefault();
				event.stopImmediatePropagation();
			}
		},
		options
	);
	void lockKeys();
	return () => {
		listeners.abort();
	};
}

function leadsOut(target: Element, isInside: (path: string) => boolean): boolean {
	const link = target.closest('a[href], area[href]');
	if (!(link instanceof HTMLAnchorElement)) return link !== null;
	return link.origin !== location.origin || !isInside(link.pathname) || link.target !== '';
}

/** Where Chromium lets a page have them, and only on a full screen: Escape, Alt+Tab, the system's keys. */
async function lockKeys(): Promise<void> {
	if (!('keyboard' in navigator)) return;
	const { keyboard } = navigator;
	if (typeof keyboard !== 'object' || keyboard === null || !('lock' in keyboard)) return;
	try {
		if (typeof keyboard.lock === 'function') await Reflect.apply(keyboard.lock, keyboard, []);
	} catch {
		// Not on this screen: the policy and the window manager hold the rest.
	}
}
