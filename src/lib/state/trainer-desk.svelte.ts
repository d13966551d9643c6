import { holdsCodes, joinCodes, linkOutcomes } from '#lib/domain/linking/index.ts';
import { indicatorReport } from '#lib/domain/measure/index.ts';
import {
	buildOutcome,
	invitationFragment,
	moduleMark,
	makeCohort,
	makeTag,
	programmeMark,
	sealKeyOf,
	spokenInvitation,
	StorageFailure,
	withWaveClosed,
	withWaveOpen,
	type Cohort,
	type CohortPlan,
	type CohortStore,
	type KeyedHash,
	type OutcomeStore,
	type QuizProgressStore,
	type SettingsStore,
	type StorageFailureKind,
	type Wave
} from '#lib/domain/outcome/index.ts';
import { hiddenFrom, type ClassStore } from '#lib/domain/session-plan/index.ts';
import type { ItemKey } from '#lib/domain/quiz/index.ts';
import type { Clock, CohortCode, Locale, Rng } from '#lib/domain/shared/index.ts';
import { withoutReceipt, type TransferStore } from '#lib/domain/transfer/index.ts';

export interface TrainerPorts {
	readonly cohorts: CohortStore;
	readonly outcomes: OutcomeStore;
	readonly settings: SettingsStore;
	readonly quiz: QuizProgressStore;
	readonly clock: Clock;
	readonly rng: Rng;
	readonly hash: KeyedHash;
	/** What the plan of a class hides goes with its invitation. */
	readonly classes: Pick<ClassStore, 'find'>;
	/** What was handed over and received elsewhere. */
	readonly transfer: Pick<TransferStore, 'receipts'>;
}

export interface CohortReport {
	readonly cohort: Cohort;
	/** People of each wave in which somebody took part. */
	readonly waves: readonly { readonly wave: Wave; readonly people: number }[];
	/** Answers on this device, and how many of them are proven to be nowhere else. */
	readonly held: { readonly all: number; readonly hereOnly: number };
	/** Tickets or codes wait to be matched and deleted. */
	readonly holdsCodes: boolean;
	/** `null`: no wave is open. */
	readonly invitation: { readonly fragment: string; readonly spoken: string } | null;
	/** The device goes round for this cohort now. */
	readonly active: boolean;
	/** Rows of the database that could not be read, and items that no key could judge. */
	readonly setAside: number;
	readonly notJudged: number;
}

export type DeskView =
	| { readonly kind: 'loading' }
	| { readonly kind: 'failed'; readonly failure: StorageFailureKind }
	| { readonly kind: 'cohorts'; readonly cohorts: readonly CohortReport[] }
	| { readonly kind: 'report'; readonly report: CohortReport };

/** What a trainer does on this device: make cohorts, hand the device round, read the report. */
export class TrainerDesk {
	#view: DeskView = $state.raw({ kind: 'loading' });
	readonly #ports: TrainerPorts;
	readonly #keys: readonly ItemKey[];

	/** `keys`: of every item and version that was ever asked. */
	constructor(ports: TrainerPorts, keys: readonly ItemKey[]) {
		this.#ports = ports;
		this.#keys = keys;
	}

	get view(): DeskView {
		return this.#view;
	}

	async showCohorts(): Promise<void> {
		await this.#show(async () => {
			const { activeCohort } = await this.#ports.settings.read();
			const cohorts = await this.#ports.cohorts.all();
			const reports = await Promise.all(
				cohorts.map((cohort) => this.#report(cohort, activeCohort))
			);
			return { kind: 'cohorts', cohorts: newestFirst(reports) };
		});
	}

	/** A code that this device does not know leads back to the list. */
	async showReport(code: CohortCode): Promise<void> {
		await this.#show(async () => {
			const { activeCohort } = await this.#ports.settings.read();
			const cohort = await this.#ports.cohorts.find(code);
			if (cohort === null) return null;
			return { kind: 'report', report: await this.#report(cohort, activeCohort) };
		});
	}

	/** Answers the new code; `null` when it could not be kept, which `view` then tells. */
	async createCohort(plan?: Partial<CohortPlan>): Promise<CohortCode | null> {
		const cohort = makeCohort(this.#ports.clock.week(), this.#ports.rng, plan);
		const kept = await this.#try(() => this.#ports.cohorts.keep(cohort));
		return kept ? cohort.code : null;
	}

	/** The wave takes answers from now on; one that was open is closed. */
	openWave(code: CohortCode, wave: Wave): Promise<boolean> {
		return this.#change(code, (cohort) => this.#ports.cohorts.keep(withWaveOpen(cohort, wave)));
	}

	/** The open wave takes no more answers. After the `last` one, codes are matched and deleted. */
	closeWave(code: CohortCode, last: Wave): Promise<boolean> {
		return this.#change(code, async (cohort) => {
			const closed = withWaveClosed(cohort);
			if (cohort.wave === last) await this.#settle(closed);
			else await this.#ports.cohorts.keep(closed);
		});
	}

	/** Matches what people showed of themselves, keeps who met whom under random tags, and deletes the rest. */
	settleCodes(code: CohortCode): Promise<boolean> {
		return this.#change(code, (cohort) => this.#settle(cohort));
	}

	/** More slips were printed; the next ones will be others. */
	countSlips(code: CohortCode, slips: number): Promise<boolean> {
		return this.#change(code, (cohort) => this.#ports.cohorts.keep({ ...cohort, slips }));
	}

	/** The cohort and its answers go from this device. */
	removeCohort(code: CohortCode): Promise<boolean> {
		return this.#try(async () => {
			const { settings, cohorts } = this.#ports;
			const { activeCohort } = await settings.read();
			if (activeCohort === code) await settings.change({ activeCohort: null, owedForm: null });
			await cohorts.remove(code);
		});
	}

	/**
	 * The next person of the cohort takes the device. What the one before left open is handed in, with the rest
	 * skipped; nothing else of them stays. `locale`: the language of the page that hands over.
	 */
	handToNext(cohort: CohortCode, locale: Locale): Promise<boolean> {
		const { quiz, settings, clock } = this.#ports;
		return this.#try(async () => {
			const open = await quiz.quiz();
			const left =
				open === null ? null : buildOutcome(open.head, open.session, locale, clock.week());
			await quiz.nextPerson(left);
			const { activeCohort } = await settings.read();
			if (activeCohort !== cohort) await settings.change({ activeCohort: cohort, owedForm: null });
		});
	}

	/** The device goes round no more. */
	endRound(): Promise<boolean> {
		return this.#try(() => this.#ports.settings.change({ activeCohort: null, owedForm: null }));
	}

	#change(code: CohortCode, how: (cohort: Cohort) => Promise<void>): Promise<boolean> {
		return this.#try(async () => {
			const cohort = await this.#ports.cohorts.find(code);
			if (cohort !== null) await how(cohort);
		});
	}

	async #settle(cohort: Cohort): Promise<void> {
		const { outcomes } = await this.#ports.outcomes.ofCohort(cohort.code);
		const coded = outcomes.filter((outcome) => holdsCodes([outcome]));
		const linked = linkOutcomes(coded, () => makeTag(this.#ports.rng));
		const settled = joinCodes(cohort.settled, linked.codes);
		await this.#ports.cohorts.settle({ ...cohort, settled }, linked.outcomes);
	}

	async #invitation({
		code,
		wave,
		way,
		country,
		programme,
		linkKey
	}: Cohort): Promise<CohortReport['invitation']> {
		if (wave === null) return null;
		const record = await this.#ports.classes.find(code);
		const invitation = {
			code,
			wave,
			way,
			country,
			programme: programme === null ? 0 : programmeMark(programme),
			sealKey: sealKeyOf(linkKey, this.#ports.hash),
			hidden: record === null ? [] : hiddenFrom(record).map(moduleMark)
		};
		return { fragment: invitationFragment(invitation), spoken: spokenInvitation(invitation) };
	}

	async #report(cohort: Cohort, activeCohort: CohortCode | null): Promise<CohortReport> {
		const { outcomes, setAside } = await this.#ports.outcomes.ofCohort(cohort.code);
		const report = indicatorReport(outcomes, this.#keys);
		const here = withoutReceipt(outcomes, await this.#ports.transfer.receipts());
		return {
			cohort,
			held: { all: outcomes.length, hereOnly: here.length },
			holdsCodes: holdsCodes(outcomes),
			invitation: await this.#invitation(cohort),
			waves: report.people.waves,
			active: cohort.code === activeCohort,
			setAside: setAside.length,
			notJudged: report.people.notJudged + report.groups.notJudged
		};
	}

	/** `null` from `read`: there is no such thing, so the list is shown. */
	async #show(read: () => Promise<DeskView | null>): Promise<void> {
		await this.#try(async () => {
			const view = await read();
			if (view === null) await this.showCohorts();
			else this.#view = view;
		});
	}

	async #try(action: () => Promise<void>): Promise<boolean> {
		try {
			await action();
			return true;
		} catch (error) {
			if (!(error instanceof StorageFailure)) throw error;
			this.#view = { kind: 'failed', failure: error.kind };
			return false;
		}
	}
}

/** Weeks are the finest time known of a cohort; within one week the code decides, so that the list keeps still. */
function newestFirst(reports: readonly CohortReport[]): readonly CohortReport[] {
	return reports.toSorted(
		(one, other) =>
			other.cohort.created.localeCompare(one.cohort.created) ||
			one.cohort.code.localeCompare(other.cohort.code)
	);
}
