/**
 * Whether an address is a kiosk's. There Exit leads nowhere: to leave is to finish, and the screen belongs to the
 * next visitor.
 */
export function isKioskPath(path: string): boolean {
	return path === '/kiosk' || path.startsWith('/kiosk/');
}
