/**
 * How a page came to the screen. `restored`: the browser kept it whole and shows it again.
 * `reload`, `back-forward` and `navigate` are what Navigation Timing calls them.
 */
export type Arrival = 'navigate' | 'reload' | 'back-forward' | 'restored';

/**
 * What to do with a page that comes to the screen.
 * `hide`: the person has left, and only Back, Forward or the browser brought it here again.
 * `welcome`: they came of their own will, so the mark of having left is taken away.
 */
export type Reception = 'show' | 'hide' | 'welcome';

/** Nothing that happens without a deliberate new visit may show what was left. */
export function receive(arrival: Arrival, hasLeft: boolean): Reception {
	if (!hasLeft) return 'show';
	return arrival === 'navigate' ? 'welcome' : 'hide';
}
