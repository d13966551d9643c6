import type { Locale, Result } from '../shared/index.ts';
import type { PackName } from './voice-cache.ts';

export interface KeptPack extends PackName {
	readonly bytes: number;
}

/**
 * Why a pack was not kept. `insecure`: plain HTTP, browsers keep nothing. `rendering`: the voices are
 * still being made. `damaged`: what came is not what was announced.
 */
export type PackProblem =
	'insecure' | 'unreachable' | 'rendering' | 'no-room' | 'damaged' | 'aborted';

export interface KeepPackOptions {
	/** Share of the download that has arrived, 0 to 1. */
	readonly onProgress?: (share: number) => void;
	readonly signal?: AbortSignal;
}

/** The voices kept on this phone. Nothing half-way is ever left behind by an end that it can see. */
export interface PackStore {
	kept(): Promise<readonly KeptPack[]>;
	/** Downloads and keeps the present edition; answers at once when it is kept already. */
	keep(
		pack: string,
		locale: Locale,
		options?: KeepPackOptions
	): Promise<Result<KeptPack, PackProblem>>;
	forget(pack: string, locale: Locale): Promise<void>;
}
