import { expect, it } from 'vitest';
import { MemoryTables } from '#lib/adapters/db/memory-tables.ts';
import { storesOver } from '#lib/adapters/db/open-stores.ts';
import type { Change } from '#lib/adapters/db/tables.ts';
import { keyedHash } from '#lib/adapters/device/keyed-hash.ts';
import { StorageFailure } from '#lib/domain/outcome/index.ts';
import { QuizRun } from '#lib/state/quiz-run.svelte.ts';
import { sampleInstrument } from '#tests/support/scenario.ts';
import { steadyRng } from '#tests/support/steady-rng.ts';

/** A phone whose storage is full for as long as the test says so. */
class FullPhone extends MemoryTables {
	full = false;

	override change(changes: readonly Change[]): Promise<void> {
		if (this.full) return Promise.reject(new StorageFailure('full', 'no room'));
		return super.change(changes);
	}
}

function quizOn(phone: MemoryTables, forgetful: 'absent' | null = null) {
	const stores = storesOver(phone, forgetful);
	const run = new QuizRun({
		...stores,
		instrument: sampleInstrument,
		wave: 'baseline',
		locale: 'en',
		clock: { week: () => '2026-W47' },
		rng: steadyRng(),
		hash: keyedHash
	});
	return { run, stores };
}

it('a full phone says so, keeps the answers in hand, and writes them once there is room', async () => {
	const phone = new FullPhone();
	const { run, stores } = quizOn(phone);
	await run.arrives();
	await run.saysYes();
	phone.full = true;
	await run.picks('b');
	expect(run.trouble).toBe('full');
	expect(run.response).toEqual({ kind: 'picked', option: 'b' });
	phone.full = false;
	await run.goesOn();
	expect(run.trouble).toBeNull();
	const kept = await stores.quiz.quiz();
	expect(kept?.session.asked[0]?.response).toEqual({ kind: 'picked', option: 'b' });
});

it('a full phone does not say thank you for a record that it could not write', async () => {
	const phone = new FullPhone();
	const { run, stores } = quizOn(phone);
	await run.arrives();
	await run.saysYes();
	for (let item = 0; item < 4; item++) await run.skips();
	phone.full = true;
	await run.skips();
	expect([run.screen, run.trouble]).toEqual(['asking', 'full']);
	phone.full = false;
	await run.skips();
	expect([run.screen, run.trouble]).toEqual(['thanks', null]);
	expect((await stores.outcomes.all()).outcomes).toHaveLength(1);
});

it('a private window works to the end and says that nothing is kept', async () => {
	const { run, stores } = quizOn(new MemoryTables(), 'absent');
	await run.arrives();
	await run.saysYes();
	expect(run.trouble).toBe('absent');
	for (let item = 0; item < 5; item++) await run.skips();
	expect([run.screen, run.trouble]).toEqual(['thanks', 'absent']);
	expect((await stores.outcomes.all()).outcomes).toHaveLength(1);
});
