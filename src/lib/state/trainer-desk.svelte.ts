import { LEAST_PEOPLE_INSIDE, withholdFew, type Guarded } from '#lib/domain/disclosure/index.ts';
import { indicatorReport, reportLines, type ReportLine } from '#lib/domain/measure/index.ts';
import {
	buildOutcome,
	makeCohort,
	StorageFailure,
	type Cohort,
	type CohortPlan,
	type CohortStore,
	type OutcomeStore,
	type QuizProgressStore,
	type SettingsStore,
	type StorageFailureKind,
	type Wave
} from '#lib/domain/outcome/index.ts';
import type { ItemKey } from '#lib/domain/quiz/index.ts';
import type { Clock, CohortCode, Locale, Rng } from '#lib/domain/shared/index.ts';

export interface TrainerPorts {
	readonly cohorts: CohortStore;
	readonly outcomes: OutcomeStore;
	readonly settings: SettingsStore;
	readonly quiz: QuizProgressStore;
	readonly clock: Clock;
	readonly rng: Rng;
}

export interface CohortReport {
	readonly cohort: Cohort;
	/** People of each wave in which somebody took part. */
	readonly waves: readonly { readonly wave: Wave; readonly people: number }[];
	/** The device goes round for this cohort now. */
	readonly active: boolean;
	readonly lines: readonly GuardedLine[];
	/** Rows of the database that could not be read, and items that no key could judge. */
	readonly setAside: number;
	readonly notJudged: number;
}

export interface GuardedLine {
	readonly name: Pick<ReportLine, 'part' | 'indicator' | 'kind' | 'wave'>;
	readonly line: Guarded<ReportLine>;
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
	async createCohort(plan?: CohortPlan): Promise<CohortCode | null> {
		const cohort = makeCohort(this.#ports.clock.week(), this.#ports.rng, plan);
		const kept = await this.#try(() => this.#ports.cohorts.keep(cohort));
		return kept ? cohort.code : null;
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

	async #report(cohort: Cohort, activeCohort: CohortCode | null): Promise<CohortReport> {
		const { outcomes, setAside } = await this.#ports.outcomes.ofCohort(cohort.code);
		const report = indicatorReport(outcomes, this.#keys);
		return {
			cohort,
			waves: report.people.waves,
			active: cohort.code === activeCohort,
			lines: reportLines(report).map((line) => ({
				name: line,
				line: withholdFew(line, LEAST_PEOPLE_INSIDE)
			})),
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
