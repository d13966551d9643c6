import {
	StorageFailure,
	type CohortStore,
	type OutcomeStore,
	type QuizProgressStore,
	type SettingsStore,
	type StorageFailureKind
} from '#lib/domain/outcome/index.ts';
import type { GroupStore } from '#lib/domain/group/index.ts';
import type { ReleaseStore } from '#lib/domain/disclosure/index.ts';
import type { ClassStore } from '#lib/domain/session-plan/index.ts';
import type { JourneyStore } from '#lib/domain/journey/index.ts';
import type { ChoiceTallyStore, ProgressStore } from '#lib/domain/story/index.ts';
import type { SyncStore } from '#lib/domain/sync/index.ts';
import type { ToolKeeper } from '#lib/domain/tool/index.ts';
import type { TransferStore } from '#lib/domain/transfer/index.ts';
import { makeChoiceTallyStore } from './choice-tally-store.ts';
import { makeClassStore } from './class-store.ts';
import { makeCohortStore } from './cohort-store.ts';
import { makeGroupStore } from './group-store.ts';
import { makeJourneyStore } from './journey-store.ts';
import { MemoryTables } from './memory-tables.ts';
import { makeOutcomeStore } from './outcome-store.ts';
import { makeReleaseStore } from './release-store.ts';
import { makeQuizProgressStore } from './quiz-progress-store.ts';
import { makeSettingsStore } from './settings-store.ts';
import { makeStoryProgressStore } from './story-progress-store.ts';
import { makeSyncStore } from './sync-store.ts';
import { makeTransferStore } from './transfer-store.ts';
import type { Tables } from './tables.ts';
import { makeToolKeeper } from './tool-keeper.ts';
import { makeWayStore, type WayStore } from './way-store.ts';

export interface Stores {
	readonly story: ProgressStore;
	readonly tools: ToolKeeper;
	readonly journey: JourneyStore;
	readonly way: WayStore;
	readonly quiz: QuizProgressStore;
	readonly outcomes: OutcomeStore;
	readonly cohorts: CohortStore;
	readonly settings: SettingsStore;
	readonly tallies: ChoiceTallyStore;
	readonly transfer: TransferStore;
	readonly sync: SyncStore;
	readonly releases: ReleaseStore;
	readonly groups: GroupStore;
	readonly classes: ClassStore;
	/** Why everything is forgotten when the page closes, to be told to the person; `null`: it is kept. */
	readonly forgetful: StorageFailureKind | null;
}

export function storesOver(tables: Tables, forgetful: StorageFailureKind | null = null): Stores {
	return {
		story: makeStoryProgressStore(tables),
		tools: makeToolKeeper(tables),
		journey: makeJourneyStore(tables),
		way: makeWayStore(tables),
		quiz: makeQuizProgressStore(tables),
		outcomes: makeOutcomeStore(tables),
		cohorts: makeCohortStore(tables),
		settings: makeSettingsStore(tables),
		tallies: makeChoiceTallyStore(tables),
		transfer: makeTransferStore(tables),
		sync: makeSyncStore(tables),
		releases: makeReleaseStore(tables),
		groups: makeGroupStore(tables),
		classes: makeClassStore(tables),
		forgetful
	};
}

/** This device's stores. Never rejects: where the browser keeps nothing, memory does until the page closes. */
export async function openStores(): Promise<Stores> {
	try {
		const { DexieTables } = await import('./dexie-tables.ts');
		return storesOver(await DexieTables.open());
	} catch (error) {
		const kind = error instanceof StorageFailure ? error.kind : 'failed';
		return storesOver(new MemoryTables(), kind);
	}
}
