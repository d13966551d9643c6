import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	BEFORE_VISIT,
	goesIdle,
	isUnvisited,
	kioskStep,
	type Counted,
	type KioskEvent,
	type KioskVisit
} from './index.ts';

const answer = { kind: 'answer', item: 'visa-a', version: 1, option: 'b' } as const;
const event: fc.Arbitrary<KioskEvent> = fc.oneof(
	...(
		[
			{ kind: 'touched' },
			{ kind: 'spoke', locale: 'hi' },
			{ kind: 'spoke', locale: 'ur' },
			{ kind: 'other-language' },
			{ kind: 'told', story: 'on-the-way' },
			{ kind: 'told', story: 'the-offer/station' },
			{ kind: 'helped' },
			{ kind: 'back' },
			{ kind: 'ended' },
			{ kind: 'went-on' },
			{ kind: 'agreed' },
			{ kind: 'answered', answer },
			{ kind: 'asked-enough' },
			{ kind: 'staff-door', locale: 'en' }
		] satisfies readonly KioskEvent[]
	).map((one) => fc.constant<KioskEvent>(one))
);
const leaving: fc.Arbitrary<KioskEvent> = fc.constantFrom<KioskEvent[]>(
	{ kind: 'finish' },
	{ kind: 'idle' }
);

function play(
	events: readonly KioskEvent[],
	from: KioskVisit = BEFORE_VISIT
): { readonly visit: KioskVisit; readonly counted: readonly Counted[] } {
	return events.reduce<{ visit: KioskVisit; counted: readonly Counted[] }>(
		({ visit, counted }, one) => {
			const step = kioskStep(visit, one);
			return { visit: step.visit, counted: [...counted, ...step.counted] };
		},
		{ visit: from, counted: [] }
	);
}

const attract = play([{ kind: 'opened', isSetUp: true }]).visit;

describe('one visitor at a kiosk', () => {
	it('hears a story, answers, takes it along and is forgotten', () => {
		const told: readonly (readonly [KioskEvent, KioskVisit['place']])[] = [
			[{ kind: 'touched' }, 'language'],
			[{ kind: 'spoke', locale: 'hi' }, 'choose'],
			[{ kind: 'told', story: 'the-offer/station' }, 'story'],
			[{ kind: 'ended' }, 'story'],
			[{ kind: 'went-on' }, 'asking'],
			[{ kind: 'agreed' }, 'asking'],
			[{ kind: 'answered', answer }, 'asking'],
			[{ kind: 'asked-enough' }, 'takeaway'],
			[{ kind: 'finish' }, 'leaving']
		];
		let visit = attract;
		const counted: Counted[] = [];
		for (const [one, place] of told) {
			const step = kioskStep(visit, one);
			visit = step.visit;
			counted.push(...step.counted);
			expect(visit.place).toBe(place);
		}
		expect(counted).toEqual([
			{ kind: 'visit', locale: 'hi' },
			{ kind: 'start', story: 'the-offer/station' },
			{ kind: 'finish', story: 'the-offer/station' },
			answer
		]);
	});

	it('is asked nothing twice, and may say no', () => {
		const once = play(
			[
				{ kind: 'touched' },
				{ kind: 'spoke', locale: 'hi' },
				{ kind: 'told', story: 'on-the-way' },
				{ kind: 'went-on' },
				{ kind: 'asked-enough' },
				{ kind: 'told', story: 'the-offer/station' },
				{ kind: 'went-on' }
			],
			attract
		);
		expect(once.visit.place).toBe('takeaway');
		expect(once.counted.map(({ kind }) => kind)).toEqual(['visit', 'start', 'start']);
	});

	it('finds the numbers from everywhere, and comes back to where they were', () => {
		const there = play(
			[
				{ kind: 'touched' },
				{ kind: 'spoke', locale: 'ur' },
				{ kind: 'told', story: 'on-the-way' },
				{ kind: 'helped' }
			],
			attract
		).visit;
		expect(there.place).toBe('help');
		expect(kioskStep(there, { kind: 'back' }).visit.place).toBe('story');
	});

	it('may change the language and is still one visit', () => {
		const { counted } = play(
			[
				{ kind: 'touched' },
				{ kind: 'spoke', locale: 'hi' },
				{ kind: 'other-language' },
				{ kind: 'spoke', locale: 'ur' }
			],
			attract
		);
		expect(counted).toEqual([{ kind: 'visit', locale: 'hi' }]);
	});

	it('is followed by whoever sets the kiosk up, where nobody has yet', () => {
		const first = play([
			{ kind: 'opened', isSetUp: false },
			{ kind: 'spoke', locale: 'ne' }
		]);
		expect(first.visit).toMatchObject({ place: 'setup', locale: 'ne' });
		expect(first.counted).toEqual([]);
		expect(goesIdle(first.visit)).toBe(false);
	});
});

describe('whatever is touched', () => {
	const visits = fc.array(event, { maxLength: 40 });

	it('finish and idleness end in the wipe, and nothing leads out of that', () => {
		fc.assert(
			fc.property(visits, leaving, visits, (before, leave, after) => {
				const { visit } = play(before, attract);
				const gone = kioskStep(visit, leave);
				expect(gone.counted).toEqual([]);
				expect(gone.visit.place).toBe(isUnvisited(visit) ? visit.place : 'leaving');
				if (gone.visit.place !== 'leaving') return;
				expect(play(after, gone.visit)).toEqual({ visit: gone.visit, counted: [] });
			})
		);
	});

	it('the idle rule holds wherever a visitor or somebody of the staff could have left something', () => {
		fc.assert(
			fc.property(visits, (events) => {
				const { visit } = play(events, attract);
				expect(goesIdle(visit)).toBe(visit.place !== 'attract');
			})
		);
	});

	it('no story ends more often than it begins, and no answer is counted before a yes', () => {
		fc.assert(
			fc.property(visits, (events) => {
				const { visit, counted } = play(events, attract);
				const of = (kind: string, story: string) =>
					counted.filter((one) => one.kind === kind && 'story' in one && one.story === story)
						.length;
				for (const story of ['on-the-way', 'the-offer/station'])
					expect(of('finish', story)).toBeLessThanOrEqual(of('start', story));
				if (!visit.agreed) expect(counted.filter(({ kind }) => kind === 'answer')).toEqual([]);
				expect(counted.filter(({ kind }) => kind === 'visit').length).toBeLessThanOrEqual(1);
			})
		);
	});

	it('the staff are reached by the right PIN alone', () => {
		fc.assert(
			fc.property(visits, (events) => {
				expect(play(events, attract).visit.place).not.toBe('staff');
			})
		);
		const door = kioskStep(attract, { kind: 'staff-door', locale: 'en' }).visit;
		expect(kioskStep(door, { kind: 'unlocked' }).visit.place).toBe('staff');
	});
});
