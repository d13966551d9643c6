/** A browser in which every kiosk comes to life: asks the server of the address, its last argument, as the page would. */
import { KIOSK_ALIVE } from '#lib/domain/pack/index.ts';

await fetch(new URL(KIOSK_ALIVE, process.argv.at(-1)), { method: 'HEAD' });
setInterval(() => undefined, 1000);
