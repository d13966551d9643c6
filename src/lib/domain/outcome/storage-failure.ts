/**
 * - `absent`: the browser has no storage, or refuses it (private mode).
 * - `full`: no room left.
 * - `blocked`: another tab holds an older version of the database open.
 * - `failed`: anything else; the message says what the browser said.
 */
export const STORAGE_FAILURES = ['absent', 'full', 'blocked', 'failed'] as const;
export type StorageFailureKind = (typeof STORAGE_FAILURES)[number];

/** Something could not be kept or read on this device. Every store rejects with this and nothing else. */
export class StorageFailure extends Error {
	readonly kind: StorageFailureKind;

	constructor(kind: StorageFailureKind, cause: unknown) {
		super(`storage ${kind}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
		this.name = 'StorageFailure';
		this.kind = kind;
	}
}
