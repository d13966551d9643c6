import type { IsoDate } from '../catalogue/index.ts';
import type { Counted, KioskCounts } from './kiosk-counts.ts';
import type { KioskSettings } from './kiosk-settings.ts';
import type { PinHash } from './pin.ts';
import type { PinLock } from './pin-lock.ts';

/** The only calendar of a kiosk. */
export interface Calendar {
	today(): IsoDate;
}

/**
 * What a kiosk keeps over visitors, restarts and power cuts. Every call may reject with a `StorageFailure`; what
 * has resolved is on the disk.
 */
export interface KioskStore {
	/** `null`: not set up yet. */
	settings(): Promise<KioskSettings | null>;
	keepSettings(settings: KioskSettings): Promise<void>;
	/** The PIN and the settings at once, so that no kiosk is ever half set up. */
	setUp(settings: KioskSettings, pin: PinHash): Promise<void>;
	pin(): Promise<PinHash | null>;
	keepPin(pin: PinHash): Promise<void>;
	lock(): Promise<PinLock>;
	keepLock(lock: PinLock): Promise<void>;
	/** `null`: nothing was counted yet. */
	counts(): Promise<KioskCounts | null>;
	/** All of them or none, in one transaction; counts that cannot be read are left as they are, and it rejects. */
	count(counted: readonly Counted[], today: IsoDate): Promise<void>;
	resetCounts(today: IsoDate): Promise<void>;
	/** The day on which the last visitor was forgotten; `null`: none yet. */
	lastWipe(): Promise<IsoDate | null>;
	/** Takes away everything that a visitor could have left in the database, and keeps the day of it. */
	wipe(today: IsoDate): Promise<void>;
}
