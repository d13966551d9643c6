import type { StoryState } from '../story/index.ts';
import type { ClassKey, ClassRecord } from './class-record.ts';

/** Where a trainer's device keeps its classes. Rejects with a `StorageFailure`. */
export interface ClassStore {
	find(key: ClassKey): Promise<ClassRecord | null>;
	/** The class that is being taught now; `null`: none. */
	open(): Promise<ClassRecord | null>;
	/** An open record closes the others. */
	keep(record: ClassRecord): Promise<void>;
	/** Where the open class is in a story; `null`: it heard it to the end. Without an open class nothing is kept. */
	stopAt(place: StoryState | null): Promise<void>;
}
