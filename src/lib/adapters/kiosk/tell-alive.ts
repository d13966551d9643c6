import { KIOSK_ALIVE } from '#lib/domain/pack/index.ts';

/** Tells the server of this box that its screen has come to life; see `KIOSK_ALIVE`. Whatever it answers, also nothing, will do. */
export function tellAlive(): void {
	fetch(KIOSK_ALIVE, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
}
