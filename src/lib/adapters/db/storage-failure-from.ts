import { StorageFailure } from '#lib/domain/outcome/index.ts';

/** Names a browser's error. Dexie wraps it: the one that caused the others is in `inner`. */
export function storageFailureFrom(error: unknown, while_: 'opening' | 'working'): StorageFailure {
	const names = namesOf(error);
	if (names.includes('QuotaExceededError')) return new StorageFailure('full', error);
	const isAbsent = names.some((name) => ABSENT.includes(name));
	return new StorageFailure(isAbsent && while_ === 'opening' ? 'absent' : 'failed', error);
}

/** What browsers say when they have no IndexedDB or refuse it (private windows, storage switched off). */
const ABSENT = [
	'MissingAPIError',
	'MissingAPI',
	'InvalidStateError',
	'SecurityError',
	'UnknownError'
];

function namesOf(error: unknown): readonly string[] {
	if (!(error instanceof Object)) return [];
	const name: unknown = Reflect.get(error, 'name');
	const inner: unknown = Reflect.get(error, 'inner');
	return [...(typeof name === 'string' ? [name] : []), ...namesOf(inner)];
}
