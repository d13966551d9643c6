import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	CONTRACT_TOOL,
	FEE_TOOL,
	LIST_TOOL,
	OFFER_TOOL,
	PLAN_TOOL,
	SAMPLE_TOOLS
} from '#tests/support/sample-tools.ts';
import {
	canGoOn,
	compareContract,
	countTicks,
	currentStep,
	fitting,
	FRESH_TOOL,
	goBack,
	goOn,
	startAgain,
	stepsOf,
	tapOption,
	wantedParts,
	type Tool,
	type ToolState
} from './index.ts';

function tapAll(tool: Tool, keys: readonly string[], from: ToolState = FRESH_TOOL): ToolState {
	return keys.reduce((state, key) => tapOption(tool, state, key), from);
}

describe('one step of a tool', () => {
	it('can be left when it is answered, not before', () => {
		expect(canGoOn(OFFER_TOOL, FRESH_TOOL)).toBe(false);
		expect(canGoOn(OFFER_TOOL, tapOption(OFFER_TOOL, FRESH_TOOL, 'dont-know'))).toBe(true);
	});

	it('keeps the last answer of a question', () => {
		expect(tapAll(OFFER_TOOL, ['yes', 'no']).picks).toEqual({ contract: ['no'] });
	});

	it('takes a tick back when it is tapped again', () => {
		expect(tapAll(LIST_TOOL, ['passport', 'visa', 'passport']).picks).toEqual({ papers: ['visa'] });
	});

	it('lets the oldest give way where two are chosen', () => {
		const state = tapAll(PLAN_TOOL, ['mother', 'brother', 'friend'], { picks: {}, at: 1 });
		expect(state.picks).toEqual({ contacts: ['brother', 'friend'] });
	});

	it('knows no option but its own', () => {
		expect(tapOption(OFFER_TOOL, FRESH_TOOL, 'constructor')).toBe(FRESH_TOOL);
	});

	it('may be left with nothing ticked in a list', () => {
		expect(goOn(LIST_TOOL, FRESH_TOOL).at).toBe(1);
	});

	it('goes back with what was answered, and to the very beginning with nothing', () => {
		const answered = goOn(OFFER_TOOL, tapOption(OFFER_TOOL, FRESH_TOOL, 'yes'));
		expect(goBack(answered)).toEqual({ picks: { contract: ['yes'] }, at: 0 });
		expect(goBack(FRESH_TOOL)).toBe(FRESH_TOOL);
		expect(startAgain()).toEqual({ picks: {}, at: 0 });
	});
});

describe('the amounts of a fee', () => {
	it('are those of the country that was tapped', () => {
		const steps = stepsOf(FEE_TOOL, { origin: ['np'], destination: ['gulf'] });
		expect(steps[2]).toMatchObject({
			part: 'asked',
			asks: 'nepal-gulf-asked',
			words: 'nepal-gulf-asked'
		});
	});

	it('are let go when another country makes them wrong', () => {
		const picks = { origin: ['in'], destination: ['gulf'], asked: ['far'] };
		expect(fitting(FEE_TOOL, { ...picks, origin: ['np'] })).toEqual({
			origin: ['np'],
			destination: ['gulf']
		});
	});
});

describe('picks that were kept', () => {
	it('lose what the tool does not know any more, and keep the rest', () => {
		const kept = { papers: ['passport', 'gone'], people: ['code-word'], gone: ['x'] };
		expect(fitting(LIST_TOOL, kept)).toEqual({ papers: ['passport'], people: ['code-word'] });
	});
});

describe('a contract that is compared', () => {
	it('matches when every clause stands in it as promised', () => {
		const picks = { pay: ['present'], hours: ['present'], place: ['present'] };
		expect(compareContract(CONTRACT_TOOL, picks).result).toBe('matches');
	});

	it('is asked about in writing for what is different, missing or was not looked at', () => {
		expect(compareContract(CONTRACT_TOOL, { pay: ['different'], hours: ['present'] })).toEqual({
			present: ['hours'],
			different: ['pay'],
			missing: ['place'],
			result: 'ask'
		});
	});
});

describe('a list', () => {
	it('tells how far it is done', () => {
		expect(countTicks(LIST_TOOL, { papers: ['visa'] })).toEqual({ done: 1, of: 3 });
	});
});

describe('every tool, on any path', () => {
	const walk = fc.array(fc.oneof(fc.nat(5), fc.constantFrom('on', 'back')), { maxLength: 40 });

	it.each(SAMPLE_TOOLS.map((tool) => [tool.slug, tool] as const))(
		'%s has a step or a result, and words for it',
		(_, tool) => {
			const words = new Map(wantedParts(tool).map(({ id, keys }) => [id, keys]));
			fc.assert(
				fc.property(walk, (moves) => {
					let state: ToolState = FRESH_TOOL;
					for (const move of moves) {
						if (move === 'on') state = goOn(tool, state);
						else if (move === 'back') state = goBack(state);
						else {
							const option = currentStep(tool, state)?.options[move];
							if (option !== undefined) state = tapOption(tool, state, option.key);
						}
						const step = currentStep(tool, state);
						expect(state.at).toBeLessThanOrEqual(stepsOf(tool, state.picks).length);
						if (step === null) continue;
						expect(words.has(step.asks)).toBe(true);
						for (const { key } of step.options) expect(words.get(step.words)).toContain(key);
						if (step.meaning !== null)
							for (const { key } of step.options) expect(words.get(step.meaning)).toContain(key);
					}
				})
			);
		}
	);
});
