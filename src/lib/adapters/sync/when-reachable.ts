/**
 * Calls `act` when the browser says that there is a network again, and when somebody looks at the page again: a phone
 * that comes into a class sees its hub without any event of the network.
 */
export function whenReachable(act: () => void): void {
	addEventListener('online', act);
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'visible') act();
	});
}
