/**
 * Whether this browser can keep Safar for use without a network. On plain HTTP (other than localhost) it
 * cannot: service workers and caches are given to secure pages only. Pages then say so.
 */
export function keepsOffline(): boolean {
	return globalThis.isSecureContext && 'serviceWorker' in navigator && 'caches' in globalThis;
}
