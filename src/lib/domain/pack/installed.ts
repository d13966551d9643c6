import type { PackVersion } from './pack-version.ts';

/** What runs on a kiosk. One small file that is replaced in one step, so that it is never half-written. */
export interface Installed {
	readonly current: PackVersion;
	/** SHA-256 of the `manifest.json` of `current`, 64 hexadecimal digits. */
	readonly listHash: string;
	/** Kept whole, to go back to. */
	readonly previous: Omit<Installed, 'previous' | 'onTrial'> | null;
	/** `current` has not been seen at work yet: whoever starts next looks first, and goes back when it does not. */
	readonly onTrial: boolean;
}

/** The new pack runs, on trial; the one that ran is kept. Those before it may go. */
export function switchTo(
	version: PackVersion,
	listHash: string,
	installed: Installed | null
): Installed {
	return {
		current: version,
		listHash,
		previous:
			installed === null ? null : { current: installed.current, listHash: installed.listHash },
		onTrial: true
	};
}

export function confirm(installed: Installed): Installed {
	return { ...installed, onTrial: false };
}

/** Back to the one before; null when there is none. It has been seen at work already. */
export function rollBack({ previous }: Installed): Installed | null {
	return previous === null ? null : { ...previous, previous: null, onTrial: false };
}

/** The versions whose folders must stay. */
export function keptVersions(installed: Installed | null): readonly PackVersion[] {
	if (installed === null) return [];
	return installed.previous === null
		? [installed.current]
		: [installed.current, installed.previous.current];
}
