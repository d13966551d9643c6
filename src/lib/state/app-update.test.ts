import { describe, expect, it } from 'vitest';
import { AppUpdate } from './app-update.svelte.ts';

function readyUpdate() {
	const update = new AppUpdate();
	const applied: string[] = [];
	update.ready(() => applied.push('applied'));
	return { update, applied };
}

describe('a new version', () => {
	it('is offered when nothing runs', () => {
		expect(new AppUpdate().offered).toBe(false);
		expect(readyUpdate().update.offered).toBe(true);
	});

	it('never interrupts a story or a quiz', () => {
		const { update, applied } = readyUpdate();
		const release = update.hold();
		expect(update.offered).toBe(false);
		update.accept();
		expect(applied).toEqual([]);
		release();
		expect(update.offered).toBe(true);
	});

	it('waits for the last of two that run, however often one of them says it is over', () => {
		const { update } = readyUpdate();
		const story = update.hold();
		const quiz = update.hold();
		story();
		story();
		expect(update.offered).toBe(false);
		quiz();
		expect(update.offered).toBe(true);
	});

	it('takes over when the person taps it', () => {
		const { update, applied } = readyUpdate();
		update.accept();
		expect(applied).toEqual(['applied']);
	});
});
