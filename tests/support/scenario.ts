import 'fake-indexeddb/auto';
import { DexieTables } from '#lib/adapters/db/dexie-tables.ts';
import { MemoryTables } from '#lib/adapters/db/memory-tables.ts';
import { storesOver, type Stores } from '#lib/adapters/db/open-stores.ts';
import type { Tables } from '#lib/adapters/db/tables.ts';
import { keyedHash } from '#lib/adapters/device/keyed-hash.ts';
import {
	makeCohort,
	WAVES,
	type CohortPlan,
	type InstrumentShown,
	type ItemPlace,
	type Outcome,
	type Wave
} from '#lib/domain/outcome/index.ts';
import type { Item } from '#lib/domain/quiz/index.ts';
import type { IsoWeek, OptionId, Rng } from '#lib/domain/shared/index.ts';
import { QuizRun } from '#lib/state/quiz-run.svelte.ts';
import { sampleItem } from './sample-items.ts';
import { steadyRng } from './steady-rng.ts';

/** A phone that remembers in memory (which a test keeps alive), or in a real Dexie over fake-indexeddb. */
export const PHONES = ['memory', 'IndexedDB'] as const;
export type Phone = (typeof PHONES)[number];

/** Five items in each form, one of every kind. */
export const sampleInstrument: InstrumentShown = {
	id: 'the-offer',
	version: 1,
	story: 'the-offer',
	waves: WAVES,
	follows: true,
	forms: { A: placesOf(itemsOfForm('a')), B: placesOf(itemsOfForm('b')) },
	content: 'c0ffee'
};

/** Places that are the same for every country. */
export function placesOf(items: readonly Item[]): readonly ItemPlace[] {
	return items.map((any) => ({ any, byCountry: {} }));
}

function itemsOfForm(form: 'a' | 'b'): readonly Item[] {
	return [
		sampleItem('choice', { id: `visa-${form}` }),
		sampleItem('signs', { id: `signs-${form}`, indicator: 'warning-signs' }),
		sampleItem('attitude', { id: 'checking-is-rude', reversed: true, form: 'both' }),
		sampleItem('intention', { id: 'friend-pays', form: 'both' }),
		sampleItem('control', { id: `sky-${form}`, indicator: 'untaught' })
	];
}

interface Beginning {
	readonly on?: Phone;
	/** The device goes round in a cohort that its trainer made. */
	readonly shared?: boolean;
	readonly seed?: number;
	/** What is asked; `sampleInstrument` when left out. */
	readonly instrument?: InstrumentShown;
	readonly plan?: Partial<CohortPlan>;
}

let phones = 0;

/** One device and whoever holds it, told as a story. */
export class Scenario {
	readonly #name = `scenario-${phones++}`;
	readonly #rng: Rng;
	#tables: Tables;
	#run: QuizRun | null = null;
	#instrument = sampleInstrument;
	#week: IsoWeek = '2026-W47';

	private constructor(tables: Tables, seed: number) {
		this.#tables = tables;
		this.#rng = steadyRng(seed);
	}

	static async start(beginning: Beginning = {}) {
		const { on = 'memory', shared = false, seed = 1, instrument, plan } = beginning;
		const scenario = new Scenario(new MemoryTables(), seed);
		scenario.#instrument = instrument ?? sampleInstrument;
		if (on === 'IndexedDB') scenario.#tables = await DexieTables.open(scenario.#name);
		if (shared) {
			const cohort = makeCohort(scenario.#week, scenario.#rng, plan);
			await scenario.stores.cohorts.keep(cohort);
			await scenario.stores.settings.change({ activeCohort: cohort.code });
		}
		return scenario;
	}

	get stores(): Stores {
		return storesOver(this.#tables);
	}

	/** What is on the screen now. Throws when no page is open. */
	get sees(): QuizRun {
		if (this.#run === null) throw new Error('no quiz page is open');
		return this.#run;
	}

	get outcomes(): Promise<readonly Outcome[]> {
		return this.stores.outcomes.all().then(({ outcomes }) => outcomes);
	}

	/** Opens the quiz page: before the story, or after it. */
	async opens(wave: Wave = 'baseline'): Promise<void> {
		const { quiz, settings, cohorts, outcomes, forgetful } = this.stores;
		this.#run = new QuizRun({
			instrument: this.#instrument,
			wave,
			locale: 'hi',
			quiz,
			settings,
			cohorts,
			outcomes,
			forgetful,
			clock: { week: () => this.#week },
			rng: this.#rng,
			hash: keyedHash
		});
		await this.#run.arrives();
	}

	async assents(): Promise<void> {
		await this.sees.saysYes();
	}

	/** Picks one option, or ticks several cards, and goes on. */
	async answers(...options: readonly OptionId[]): Promise<void> {
		for (const option of options) {
			if (this.sees.item?.kind === 'signs') await this.sees.ticks(option);
			else await this.sees.picks(option);
		}
		await this.sees.goesOn();
	}

	async doesNotKnow(): Promise<void> {
		await this.sees.doesNotKnow();
		await this.sees.goesOn();
	}

	async skips(times = 1): Promise<void> {
		for (let time = 0; time < times; time++) await this.sees.skips();
	}

	/** From the assent to the thanks. */
	async takes(wave: Wave = 'baseline'): Promise<void> {
		await this.opens(wave);
		if (this.sees.screen === 'assent') await this.assents();
		await this.answers('b');
		await this.answers('a', 'b', 'd', 'e', 'f');
		await this.answers('a');
		await this.answers('b');
		await this.answers('b');
	}

	/** The battery is out, or the browser has thrown the tab away: only what was written is left. */
	async tabIsKilled(): Promise<void> {
		this.#run = null;
		if (this.#tables instanceof DexieTables) {
			this.#tables.close();
			this.#tables = await DexieTables.open(this.#name);
		}
	}

	async returns(wave: Wave = 'baseline'): Promise<void> {
		await this.opens(wave);
	}

	/** Safar was updated: from the next page on, other content. */
	contentBecomes(instrument: InstrumentShown): void {
		this.#instrument = instrument;
	}
}
