import type { InferOutput } from 'valibot';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type {
	Cohort,
	Outcome,
	Person,
	QuizInProgress,
	Settings
} from '#lib/domain/outcome/index.ts';
import type { GroupOutcome, RoomRound } from '#lib/domain/group/index.ts';
import type { ReleaseRecord } from '#lib/domain/disclosure/index.ts';
import type { ClassRecord } from '#lib/domain/session-plan/index.ts';
import type { IsoDate } from '#lib/domain/catalogue/index.ts';
import type { KioskCounts, KioskSettings, PinHash, PinLock } from '#lib/domain/kiosk/index.ts';
import type { Journey } from '#lib/domain/journey/index.ts';
import type { ChoiceTally, StoryState } from '#lib/domain/story/index.ts';
import type { AsideRecord, OfferMade, ReceiptKept } from '#lib/domain/transfer/index.ts';
import type { groupOutcomeSchema } from '../group/group-outcome-schema.ts';
import type { outcomeSchema } from '../outcome/outcome-schema.ts';
import type { cohortSchema } from './cohort-row-schema.ts';
import type { classSchema } from './class-row-schema.ts';
import type { journeySchema } from './journey-row-schema.ts';
import type { kioskSchemas } from './kiosk-row-schema.ts';
import type { personSchema } from './person-row-schema.ts';
import type { releaseSchema } from './release-row-schema.ts';
import type { quizSchema } from './quiz-row-schema.ts';
import { settingSchemas } from './settings-row-schema.ts';
import type { roomSchema } from './room-row-schema.ts';
import type { storySchema } from './story-row-schema.ts';
import type { tallySchema } from './tally-row-schema.ts';
import type { asideSchema, offerMadeSchema, receiptKeptSchema } from './transfer-row-schema.ts';

describe('the gates', () => {
	it('let through exactly the types of the domain', () => {
		expectTypeOf<InferOutput<typeof outcomeSchema>>().toEqualTypeOf<Outcome>();
		expectTypeOf<InferOutput<typeof groupOutcomeSchema>>().toEqualTypeOf<GroupOutcome>();
		expectTypeOf<InferOutput<typeof roomSchema>>().toEqualTypeOf<RoomRound>();
		expectTypeOf<InferOutput<typeof quizSchema>>().toEqualTypeOf<QuizInProgress>();
		expectTypeOf<InferOutput<typeof personSchema>>().toEqualTypeOf<Person>();
		expectTypeOf<InferOutput<typeof classSchema>>().toEqualTypeOf<ClassRecord>();
		expectTypeOf<InferOutput<typeof journeySchema>>().toEqualTypeOf<Journey>();
		expectTypeOf<InferOutput<typeof storySchema>>().toEqualTypeOf<StoryState>();
		expectTypeOf<InferOutput<typeof tallySchema>>().toEqualTypeOf<ChoiceTally>();
		expectTypeOf<InferOutput<typeof cohortSchema>>().toEqualTypeOf<Cohort>();
		expectTypeOf<InferOutput<typeof offerMadeSchema>>().toEqualTypeOf<OfferMade>();
		expectTypeOf<InferOutput<typeof receiptKeptSchema>>().toEqualTypeOf<ReceiptKept>();
		expectTypeOf<InferOutput<typeof releaseSchema>>().toEqualTypeOf<ReleaseRecord>();
		expectTypeOf<InferOutput<typeof asideSchema>>().toEqualTypeOf<AsideRecord>();
		expectTypeOf<InferOutput<typeof settingSchemas.activeCohort>>().toEqualTypeOf<
			Settings['activeCohort']
		>();
		expectTypeOf<InferOutput<typeof settingSchemas.owedForm>>().toEqualTypeOf<
			Settings['owedForm']
		>();
		expectTypeOf<InferOutput<typeof settingSchemas.joined>>().toEqualTypeOf<Settings['joined']>();
		expect(Object.keys(settingSchemas)).toEqual(['activeCohort', 'owedForm', 'joined']);
		expectTypeOf<InferOutput<typeof kioskSchemas.settings>>().toEqualTypeOf<KioskSettings>();
		expectTypeOf<InferOutput<typeof kioskSchemas.counts>>().toEqualTypeOf<KioskCounts>();
		expectTypeOf<InferOutput<typeof kioskSchemas.pin>>().toEqualTypeOf<PinHash>();
		expectTypeOf<InferOutput<typeof kioskSchemas.lock>>().toEqualTypeOf<PinLock>();
		expectTypeOf<InferOutput<typeof kioskSchemas.wiped>>().toEqualTypeOf<IsoDate>();
	});
});
