import { describe, expect, it } from 'vitest';
import { LIST_TOOL, OFFER_TOOL, PLAN_TOOL } from '#tests/support/sample-tools.ts';
import type { Picks, ToolKeeper } from '#lib/domain/tool/index.ts';
import { ToolRun } from './tool-run.svelte.ts';

/** A phone's memory for one tool, and everything that was done to it. */
function memory(kept: Picks | null = null) {
	const told: string[] = [];
	let now = kept;
	const keeper: ToolKeeper = {
		load: () => Promise.resolve(now),
		save: (_, picks) => {
			now = picks;
			told.push(`save ${JSON.stringify(picks)}`);
			return Promise.resolve();
		},
		forget: () => {
			now = null;
			told.push('forget');
			return Promise.resolve();
		}
	};
	return { keeper, told };
}

describe('a tool on a phone', () => {
	it('writes nothing until the person asks for it', async () => {
		const { keeper, told } = memory();
		const run = new ToolRun({ tool: LIST_TOOL, keeper });
		await run.resume();
		run.tap('passport');
		run.goOn();
		await run.kept();
		expect(told).toEqual([]);
		expect(run.keeps).toBe(false);
	});

	it('keeps each tick from then on, and what was ticked before', async () => {
		const { keeper, told } = memory();
		const run = new ToolRun({ tool: LIST_TOOL, keeper });
		run.tap('passport');
		run.setKeeps(true);
		run.tap('visa');
		await run.kept();
		expect(told).toEqual(['save {"papers":["passport"]}', 'save {"papers":["passport","visa"]}']);
	});

	it('takes the ticks off the phone when the person says no again', async () => {
		const { keeper, told } = memory({ papers: ['visa'] });
		const run = new ToolRun({ tool: LIST_TOOL, keeper });
		await run.resume();
		expect(run.keeps).toBe(true);
		run.setKeeps(false);
		await run.kept();
		expect(told).toEqual(['forget']);
		expect(run.picks).toEqual({ papers: ['visa'] });
	});

	it('never keeps the code word: whoever finds the phone must not know it', async () => {
		const { keeper, told } = memory();
		const run = new ToolRun({ tool: PLAN_TOOL, keeper });
		run.setKeeps(true);
		run.tap('mango');
		run.goOn();
		run.tap('mother');
		await run.kept();
		expect(told.at(-1)).toBe('save {"contacts":["mother"]}');
		expect(told.join()).not.toContain('mango');
		expect(run.picks).toMatchObject({ word: ['mango'] });
	});

	it('takes up what was kept, without what the list does not hold any more', async () => {
		const run = new ToolRun({
			tool: LIST_TOOL,
			keeper: memory({ papers: ['visa', 'gone'] }).keeper
		});
		await run.resume();
		expect(run.picks).toEqual({ papers: ['visa'] });
	});

	it('never overwrites what the person has begun to tap', async () => {
		const run = new ToolRun({ tool: LIST_TOOL, keeper: memory({ papers: ['visa'] }).keeper });
		const resuming = run.resume();
		run.tap('passport');
		await resuming;
		expect(run.picks).toEqual({ papers: ['passport'] });
	});

	it('cannot be asked to keep anything where nothing may be kept', () => {
		const run = new ToolRun({ tool: LIST_TOOL, keeper: null });
		run.setKeeps(true);
		expect(run.canKeep).toBe(false);
		expect(run.keeps).toBe(false);
	});

	it('goes on with the ticks when the phone is full, and says so', async () => {
		const { keeper } = memory();
		const full = { ...keeper, save: () => Promise.reject(new Error('full')) };
		const run = new ToolRun({ tool: LIST_TOOL, keeper: full });
		run.setKeeps(true);
		run.tap('passport');
		await run.kept();
		expect(run.lost).toBe(true);
		expect(run.picks).toEqual({ papers: ['passport'] });
	});

	it('goes through its steps to the result, back, and to the beginning', () => {
		const run = new ToolRun({ tool: OFFER_TOOL, keeper: null });
		for (let step = 0; step < run.count; step += 1) {
			expect(run.canGoOn).toBe(false);
			run.tap('dont-know');
			run.goOn();
		}
		expect(run.step).toBeNull();
		run.back();
		expect(run.step?.part).toBe('licence');
		run.startAgain();
		expect(run.at).toBe(0);
		expect(run.picks).toEqual({});
	});
});
