import { describe, expect, it } from 'vitest';
import { MemoryTables } from '#lib/adapters/db/memory-tables.ts';
import { storesOver } from '#lib/adapters/db/open-stores.ts';
import { TABLES } from '#lib/adapters/db/tables.ts';
import { keyedHash } from '#lib/adapters/device/keyed-hash.ts';
import { OWN_CODE, TICKET_PICTURES } from '#lib/domain/linking/index.ts';
import { cohortReport } from '#lib/domain/measure/index.ts';
import {
	itemsShown,
	parseInvitation,
	type CohortPlan,
	type InstrumentShown,
	type Outcome,
	type Wave
} from '#lib/domain/outcome/index.ts';
import type { CohortCode, Locale } from '#lib/domain/shared/index.ts';
import { packOutcomes, unpackOutcomes, mergeOutcomes } from '#lib/domain/transfer/index.ts';
import { readRecord } from '#lib/schema/transfer/read-record.ts';
import { JoinDesk } from '#lib/state/join-desk.ts';
import { QuizRun } from '#lib/state/quiz-run.svelte.ts';
import { TrainerDesk } from '#lib/state/trainer-desk.svelte.ts';
import { sampleInstrument } from '#tests/support/scenario.ts';
import { steadyRng } from '#tests/support/steady-rng.ts';

const instrument: InstrumentShown = { ...sampleInstrument, story: null };
const keys = itemsShown(instrument);
const MODULES = ['the-offer', 'friend-online', 'my-rights'];

/** One device: its rows, and whoever holds it. */
class Device {
	readonly tables = new MemoryTables();
	readonly stores = storesOver(this.tables);
	readonly #rng: ReturnType<typeof steadyRng>;
	readonly desk: TrainerDesk;

	constructor(seed: number) {
		this.#rng = steadyRng(seed);
		const ports = { ...this.stores, clock, rng: this.#rng, hash: keyedHash };
		this.desk = new TrainerDesk(ports, keys);
	}

	async cohort(plan: Partial<CohortPlan>): Promise<CohortCode> {
		const code = await this.desk.createCohort(plan);
		if (code === null) throw new Error('the cohort was not kept');
		return code;
	}

	async quiz(wave: Wave, locale: Locale = 'hi'): Promise<QuizRun> {
		const parts = { instrument, wave, locale, forgetful: null, hash: keyedHash };
		const run = new QuizRun({ ...this.stores, ...parts, clock, rng: this.#rng });
		await run.arrives();
		return run;
	}

	/** The next person of the cohort, from the assent to the thanks. */
	async next(cohort: CohortCode, wave: Wave, code: readonly (string | null)[] | null) {
		await this.desk.handToNext(cohort, 'hi');
		const run = await this.quiz(wave);
		await this.answers(run, code);
		return run;
	}

	async answers(run: QuizRun, code: readonly (string | null)[] | null = null) {
		if (run.screen === 'assent') await run.saysYes();
		if (run.screen === 'code') await (code === null ? run.hasNoCode() : run.showsCode(code));
		while (run.screen === 'asking') await run.skips();
	}

	get outcomes(): Promise<readonly Outcome[]> {
		return this.stores.outcomes.all().then(({ outcomes }) => outcomes);
	}

	/** Everything that the database holds, as text. */
	async dump(): Promise<string> {
		const rows = await Promise.all(TABLES.map((table) => this.tables.all(table)));
		return JSON.stringify(rows);
	}

	async report(cohort: CohortCode) {
		await this.desk.showReport(cohort);
		if (this.desk.view.kind !== 'report') throw new Error(this.desk.view.kind);
		return this.desk.view.report;
	}
}

const clock = { week: () => '2026-W47' as const };
const SIX = [
	['fish', 'bus', 'key', 'drum'],
	['bus', 'fish', 'cup', 'ball'],
	['carrot', 'parrot', 'drum', 'key'],
	['ball', 'cup', 'umbrella', 'fish'],
	['sunflower', 'watermelon', 'butterfly', 'carrot'],
	['key', 'umbrella', 'sunflower', 'parrot']
] as const;

async function ticketClass(): Promise<{ device: Device; code: CohortCode }> {
	const device = new Device(11);
	const code = await device.cohort({ way: 'ticket' });
	for (const ticket of SIX) await device.next(code, 'baseline', ticket);
	await device.desk.openWave(code, 'endline');
	for (const ticket of SIX.slice(0, 4)) await device.next(code, 'endline', ticket);
	await device.next(code, 'endline', ['sunflower', 'watermelon', 'butterfly', 'drum']);
	await device.next(code, 'endline', null);
	return { device, code };
}

describe('six people with picture tickets on one device', () => {
	it('are asked for the ticket after their yes, at every wave, and never shown the one before', async () => {
		const device = new Device(1);
		const code = await device.cohort({ way: 'ticket' });
		await device.desk.handToNext(code, 'hi');
		const run = await device.quiz('baseline');
		await run.saysYes();
		expect([run.screen, run.codeKind]).toEqual(['code', 'ticket']);
		await run.showsCode(SIX[0]);
		expect(run.screen).toBe('asking');
		const dump = await device.dump();
		for (const picture of TICKET_PICTURES)
			expect(dump).not.toMatch(new RegExp(`[:[,]"${picture}"(?!:)`));
		await run.handsOver();
		await run.saysYes();
		expect(run.screen).toBe('code');
		expect(await device.stores.quiz.person()).toBeNull();
	});

	it('meet themselves again: four exactly, one with a wrong picture, and one who forgot it does not', async () => {
		const { device, code } = await ticketClass();
		const outcomes = await device.outcomes;
		expect(outcomes.filter(({ code: sealed }) => sealed !== undefined)).toHaveLength(11);
		await device.desk.settleCodes(code);
		const report = cohortReport({ outcomes: await device.outcomes, keys });
		expect(report.linkage[0]).toMatchObject({ to: 'endline', pairs: 5, peopleBefore: 6 });
		expect((await device.report(code)).cohort.settled).toEqual({
			endline: { offOne: 1, ambiguous: 0 }
		});
	});

	it('leave pairs and nothing of their tickets once these are matched and deleted', async () => {
		const { device, code } = await ticketClass();
		const sealed = (await device.outcomes).flatMap((one) => one.code ?? []);
		expect(sealed).toHaveLength(11);
		expect((await device.report(code)).holdsCodes).toBe(true);
		await device.desk.settleCodes(code);
		const dump = await device.dump();
		expect(dump).not.toContain('"code":"t');
		for (const one of sealed)
			for (const part of [one, ...(one.slice(1).match(/.{3}/g) ?? [])])
				expect(dump.includes(`"${part}`)).toBe(false);
		const tags = (await device.outcomes).flatMap(({ link }) => link ?? []);
		expect(tags).toHaveLength(10);
		expect(new Set(tags).size).toBe(5);
		expect((await device.report(code)).holdsCodes).toBe(false);
	});

	it('have their tickets matched and deleted by themselves when the last wave closes', async () => {
		const { device, code } = await ticketClass();
		await device.desk.closeWave(code, 'late');
		expect((await device.report(code)).holdsCodes).toBe(true);
		await device.desk.openWave(code, 'late');
		await device.desk.closeWave(code, 'late');
		expect((await device.report(code)).holdsCodes).toBe(false);
	});

	it('get the other form at the endline, by the ticket alone', async () => {
		const { device } = await ticketClass();
		const forms = (await device.outcomes).flatMap(({ code, wave, instrument: { form } }) =>
			code === undefined ? [] : [{ code, wave, form }]
		);
		for (const { code, form } of forms.filter(({ wave }) => wave === 'baseline')) {
			const later = forms.find((one) => one.wave === 'endline' && one.code === code);
			if (later !== undefined) expect(later.form).not.toBe(form);
		}
	});

	it('keep their tickets from other devices that bring them again after the matching', async () => {
		const { device, code } = await ticketClass();
		const before = await device.outcomes;
		const batch = unpackOutcomes(packOutcomes(before));
		if (!batch.ok) throw new Error('the batch cannot be read');
		const incoming = batch.value.records.map((record, place) => {
			if (record.kind !== 'record') throw new Error(record.kind);
			return readRecord(record.record, place);
		});
		expect(incoming.map((one) => (one.kind === 'outcome' ? one.outcome : null))).toEqual(before);
		await device.desk.settleCodes(code);
		const known = await device.stores.transfer.known(before.map(({ id }) => id));
		const merge = mergeOutcomes(incoming, known);
		expect([merge.added, merge.aside]).toEqual([[], []]);
		expect(merge.had).toHaveLength(12);
	});
});

describe('a self-made code', () => {
	const answers = ['k', 'p', '14', '2', 'a', 'girl-woman'];

	it('has six parts, each tapped from a list', () => {
		expect(OWN_CODE).toHaveLength(6);
		for (const part of OWN_CODE) expect(part.answers.length).toBeGreaterThan(2);
	});

	it('links somebody who tells one part otherwise or does not know it any more, and nobody by two', async () => {
		const device = new Device(3);
		const code = await device.cohort({ way: 'code' });
		const others = ['m', 'd', '3', '0', 'u', 'boy-man'];
		const third = ['s', 'l', null, '5', 'i', 'boy-man'];
		for (const one of [answers, others, third]) await device.next(code, 'baseline', one);
		await device.desk.openWave(code, 'followup');
		await device.next(code, 'followup', answers.with(2, '15'));
		await device.next(code, 'followup', ['m', 'd', null, '0', 'u', 'boy-man']);
		await device.next(code, 'followup', ['s', 'n', null, '4', 'i', 'boy-man']);
		await device.desk.settleCodes(code);
		const { cohort } = await device.report(code);
		expect(cohort.settled).toEqual({ followup: { offOne: 2, ambiguous: 0 } });
	});

	it('that two people share is linked to nobody, and counted', async () => {
		const device = new Device(4);
		const code = await device.cohort({ way: 'code' });
		for (const wave of ['baseline', 'endline'] as const) {
			if (wave === 'endline') await device.desk.openWave(code, wave);
			for (let twin = 0; twin < 2; twin += 1) await device.next(code, wave, answers);
		}
		await device.desk.settleCodes(code);
		expect((await device.report(code)).cohort.settled).toEqual({
			endline: { offOne: 0, ambiguous: 2 }
		});
		expect((await device.outcomes).flatMap(({ link }) => link ?? [])).toEqual([]);
	});

	it('is sealed otherwise in another cohort, so that nobody can be followed from one to the other', async () => {
		const device = new Device(5);
		const sealed = [];
		for (let group = 0; group < 2; group += 1) {
			const code = await device.cohort({ way: 'code' });
			await device.next(code, 'baseline', answers);
			const own = (await device.outcomes).find(({ cohort }) => cohort === code);
			sealed.push(own?.code ?? '');
		}
		const parts = sealed.map((one) => one.slice(1).match(/.{3}/g) ?? []);
		expect(parts[0]).toHaveLength(6);
		for (const [n, part] of (parts[0] ?? []).entries()) expect(part).not.toBe(parts[1]?.[n]);
	});
});

describe('the waves of a cohort', () => {
	it('open with the baseline; one that is closed refuses kindly and takes nothing', async () => {
		const device = new Device(6);
		const code = await device.cohort({});
		await device.desk.closeWave(code, 'late');
		await device.desk.handToNext(code, 'hi');
		const run = await device.quiz('baseline');
		expect(run.screen).toBe('closed');
		await run.saysYes();
		await device.answers(run);
		expect(await device.outcomes).toEqual([]);
	});

	it('take answers again when they are opened again, and opening one closes the one before', async () => {
		const device = new Device(7);
		const code = await device.cohort({});
		await device.desk.openWave(code, 'endline');
		expect((await device.report(code)).cohort).toMatchObject({
			wave: 'endline',
			closed: ['baseline']
		});
		await device.desk.openWave(code, 'baseline');
		await device.next(code, 'baseline', null);
		expect(await device.outcomes).toHaveLength(1);
	});
});

describe('a cohort that is deleted', () => {
	it('takes its answers and counts with it, after the trainer has seen how many are nowhere else', async () => {
		const { device, code } = await ticketClass();
		const other = await device.cohort({});
		await device.next(other, 'baseline', null);
		expect((await device.report(code)).held).toEqual({ all: 12, hereOnly: 12 });
		await device.desk.removeCohort(code);
		expect(await device.outcomes).toHaveLength(1);
		expect(await device.dump()).not.toContain(code);
	});
});

describe('somebody who joins on their own phone', () => {
	const programmes = [{ id: 'pre-departure', instrument: instrument.id }];

	async function invited(way: CohortPlan['way']) {
		const trainer = new Device(8);
		const code = await trainer.cohort({ way, programme: 'pre-departure', country: 'np' });
		const { invitation } = await trainer.report(code);
		if (invitation === null) throw new Error('no wave is open');
		return { trainer, code, invitation };
	}

	it('answers in the cohort, of its country, linked by their own phone over the waves', async () => {
		const { trainer, code, invitation } = await invited('token');
		const phone = new Device(9);
		const join = new JoinDesk(phone.stores, programmes, instrument.id, MODULES);
		expect(await join.joins(invitation.fragment)).toEqual({
			kind: 'joined',
			instrument: instrument.id,
			wave: 'baseline'
		});
		await phone.answers(await phone.quiz('baseline'));
		await trainer.desk.openWave(code, 'endline');
		await join.joins((await trainer.report(code)).invitation?.fragment ?? '');
		await phone.answers(await phone.quiz('endline'));
		const outcomes = await phone.outcomes;
		expect(outcomes.map(({ cohort, setting }) => [cohort, setting])).toEqual([
			[code, 'own'],
			[code, 'own']
		]);
		expect(new Set(outcomes.map(({ link }) => link)).size).toBe(1);
		expect(outcomes[0]?.link).toMatch(/^[\w-]{22}$/);
	});

	it('shows the same ticket on the trainer’s device and on their own phone, and meets themselves', async () => {
		const { trainer, code, invitation } = await invited('ticket');
		await trainer.next(code, 'baseline', SIX[0]);
		await trainer.desk.openWave(code, 'endline');
		const later = (await trainer.report(code)).invitation?.fragment ?? '';
		expect(later).not.toBe(invitation.fragment);
		const phone = new Device(10);
		await new JoinDesk(phone.stores, programmes, instrument.id, MODULES).joins(later);
		await phone.answers(await phone.quiz('endline'), SIX[0]);
		const [mine, theirs] = [await phone.outcomes, await trainer.outcomes];
		expect(mine[0]?.code).toBe(theirs[0]?.code);
	});

	it('is linked by their phone when the code was only read out, for letters bring no key', async () => {
		const { invitation } = await invited('code');
		const phone = new Device(12);
		await new JoinDesk(phone.stores, programmes, instrument.id, MODULES).joins(invitation.spoken);
		const run = await phone.quiz('baseline');
		await phone.answers(run);
		const [outcome] = await phone.outcomes;
		expect(outcome?.code).toBeUndefined();
		expect(outcome?.link).toMatch(/^[\w-]{22}$/);
	});

	it('is not taken for done because they answered the same questions in another cohort', async () => {
		const phone = new Device(13);
		const join = new JoinDesk(phone.stores, programmes, instrument.id, MODULES);
		const first = await invited('token');
		await join.joins(first.invitation.fragment);
		await phone.answers(await phone.quiz('baseline'));
		const trainer = new Device(14);
		const code = await trainer.cohort({ programme: 'pre-departure' });
		await join.joins((await trainer.report(code)).invitation?.fragment ?? '');
		await phone.answers(await phone.quiz('baseline'));
		const links = (await phone.outcomes).map(({ link }) => link);
		expect(new Set(links).size).toBe(2);
	});

	it('is told when the letters are wrong, when Safar is too old, and when the programme is not known', async () => {
		const { invitation } = await invited('token');
		const phone = new Device(15);
		const join = new JoinDesk(phone.stores, [], instrument.id, MODULES);
		expect(await join.joins(invitation.fragment)).toEqual({ kind: 'refused', why: 'newer' });
		expect(await join.joins(`0${invitation.spoken.slice(1)}`)).toMatchObject({ kind: 'refused' });
		expect((await phone.stores.settings.read()).joined).toBeNull();
		expect(parseInvitation(invitation.spoken).ok).toBe(true);
	});
});
