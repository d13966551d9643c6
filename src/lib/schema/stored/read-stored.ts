import * as v from 'valibot';
import type { ReleaseRecord } from '#lib/domain/disclosure/index.ts';
import type { Cohort, Person, QuizInProgress, Settings } from '#lib/domain/outcome/index.ts';
import type { RoomRound } from '#lib/domain/group/index.ts';
import type { ClassRecord } from '#lib/domain/session-plan/index.ts';
import type { Journey } from '#lib/domain/journey/index.ts';
import type { KioskCounts, KioskSettings, PinHash, PinLock } from '#lib/domain/kiosk/index.ts';
import type { IsoDate } from '#lib/domain/catalogue/index.ts';
import type { Result } from '#lib/domain/shared/index.ts';
import { succeed } from '#lib/domain/shared/index.ts';
import type { ChoiceTally, StoryState } from '#lib/domain/story/index.ts';
import type { HubProof, Refusal } from '#lib/domain/sync/index.ts';
import type { Picks } from '#lib/domain/tool/index.ts';
import { readRow, type RowProblem } from '../outcome/read-row.ts';
import { COHORT_SCHEMA, cohortMigrations, cohortSchema } from './cohort-row-schema.ts';
import { journeySchema } from './journey-row-schema.ts';
import { classSchema } from './class-row-schema.ts';
import { kioskSchemas } from './kiosk-row-schema.ts';
import { personSchema } from './person-row-schema.ts';
import { releaseSchema } from './release-row-schema.ts';
import { QUIZ_SCHEMA, quizMigrations, quizSchema } from './quiz-row-schema.ts';
import { roomSchema } from './room-row-schema.ts';
import { settingSchemas } from './settings-row-schema.ts';
import type { AsideRecord, OfferMade, ReceiptKept } from '#lib/domain/transfer/index.ts';
import { asideSchema, offerMadeSchema, receiptKeptSchema } from './transfer-row-schema.ts';
import { storySchema } from './story-row-schema.ts';
import { hubMetSchema, hubProofSchema, refusalSchema } from './sync-row-schema.ts';
import { tallySchema } from './tally-row-schema.ts';
import { picksSchema } from './tool-row-schema.ts';

/** What stands in the database around a value: its version, and whatever key its table needs. */
function rowOf<Value extends v.GenericSchema>(value: Value, version = 1) {
	return v.looseObject({ schema: v.literal(version), value });
}

function valueOf<Value>(row: Result<{ readonly value: Value }, RowProblem>) {
	return row.ok ? succeed(row.value.value) : row;
}

export function readQuizRow(row: unknown): Result<QuizInProgress, RowProblem> {
	return valueOf(readRow(rowOf(quizSchema, QUIZ_SCHEMA), quizMigrations, row));
}

export function readPersonRow(row: unknown): Result<Person, RowProblem> {
	return valueOf(readRow(rowOf(personSchema), [], row));
}

export function readStoryRow(row: unknown): Result<StoryState, RowProblem> {
	return valueOf(readRow(rowOf(storySchema), [], row));
}

export function readTallyRow(row: unknown): Result<ChoiceTally, RowProblem> {
	return valueOf(readRow(rowOf(tallySchema), [], row));
}

export function readToolRow(row: unknown): Result<Picks, RowProblem> {
	return valueOf(readRow(rowOf(picksSchema), [], row));
}

export function readJourneyRow(row: unknown): Result<Journey, RowProblem> {
	return valueOf(readRow(rowOf(journeySchema), [], row));
}

export function readCohortRow(row: unknown): Result<Cohort, RowProblem> {
	return valueOf(readRow(rowOf(cohortSchema, COHORT_SCHEMA), cohortMigrations, row));
}

export function readActiveCohortRow(row: unknown): Result<Settings['activeCohort'], RowProblem> {
	return valueOf(readRow(rowOf(settingSchemas.activeCohort), [], row));
}

export function readOwedFormRow(row: unknown): Result<Settings['owedForm'], RowProblem> {
	return valueOf(readRow(rowOf(settingSchemas.owedForm), [], row));
}

export function readRoomRow(row: unknown): Result<RoomRound, RowProblem> {
	return valueOf(readRow(rowOf(roomSchema), [], row));
}

export function readClassRow(row: unknown): Result<ClassRecord, RowProblem> {
	return valueOf(readRow(rowOf(classSchema), [], row));
}

export function readJoinedRow(row: unknown): Result<Settings['joined'], RowProblem> {
	return valueOf(readRow(rowOf(settingSchemas.joined), [], row));
}

export function readOfferRow(row: unknown): Result<OfferMade, RowProblem> {
	return valueOf(readRow(rowOf(offerMadeSchema), [], row));
}

export function readReceiptRow(row: unknown): Result<ReceiptKept, RowProblem> {
	return valueOf(readRow(rowOf(receiptKeptSchema), [], row));
}

export function readReleaseRow(row: unknown): Result<ReleaseRecord, RowProblem> {
	return valueOf(readRow(rowOf(releaseSchema), [], row));
}

export function readAsideRow(row: unknown): Result<AsideRecord, RowProblem> {
	return valueOf(readRow(rowOf(asideSchema), [], row));
}

export function readKioskSettingsRow(row: unknown): Result<KioskSettings, RowProblem> {
	return valueOf(readRow(rowOf(kioskSchemas.settings), [], row));
}

export function readKioskCountsRow(row: unknown): Result<KioskCounts, RowProblem> {
	return valueOf(readRow(rowOf(kioskSchemas.counts), [], row));
}

export function readKioskPinRow(row: unknown): Result<PinHash, RowProblem> {
	return valueOf(readRow(rowOf(kioskSchemas.pin), [], row));
}

export function readKioskLockRow(row: unknown): Result<PinLock, RowProblem> {
	return valueOf(readRow(rowOf(kioskSchemas.lock), [], row));
}

export function readKioskWipedRow(row: unknown): Result<IsoDate, RowProblem> {
	return valueOf(readRow(rowOf(kioskSchemas.wiped), [], row));
}

export function readHubMetRow(row: unknown): Result<string, RowProblem> {
	return valueOf(readRow(rowOf(hubMetSchema), [], row));
}

export function readHubProofRow(row: unknown): Result<HubProof, RowProblem> {
	return valueOf(readRow(rowOf(hubProofSchema), [], row));
}

export function readRefusalRow(row: unknown): Result<Refusal, RowProblem> {
	return valueOf(readRow(rowOf(refusalSchema), [], row));
}
