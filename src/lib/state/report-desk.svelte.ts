import {
	Releasable,
	type Audience,
	type ReleaseProblem,
	type ReleaseStore,
	type SafeReport
} from '#lib/domain/disclosure/index.ts';
import { joinCodes, linkOutcomes } from '#lib/domain/linking/index.ts';
import {
	choicesTaken,
	reportSteps,
	type ChoicesTaken,
	type CohortReport
} from '#lib/domain/measure/index.ts';
import {
	StorageFailure,
	type Cohort,
	type CohortStore,
	type OutcomeStore,
	type StorageFailureKind
} from '#lib/domain/outcome/index.ts';
import type { GroupStore } from '#lib/domain/group/index.ts';
import type { ItemKey } from '#lib/domain/quiz/index.ts';
import type { CohortCode, Result } from '#lib/domain/shared/index.ts';
import type { ChoiceTallyStore } from '#lib/domain/story/index.ts';

export interface ReportPorts {
	readonly cohorts: CohortStore;
	readonly outcomes: OutcomeStore;
	readonly tallies: ChoiceTallyStore;
	readonly groups: GroupStore;
	readonly releases: ReleaseStore;
	/** Runs the report without holding up the page. */
	run<Value>(this: void, steps: Generator<undefined, Value>): Promise<Value>;
}

/** What content the report speaks of. */
export interface ReportContent {
	/** Of every item and version that was ever asked. */
	readonly keys: readonly ItemKey[];
	/** All choices of all stories, in the order of their pages. */
	readonly scenes: Parameters<typeof choicesTaken>[1];
}

export type ReportView =
	| { readonly kind: 'loading' }
	| { readonly kind: 'failed'; readonly failure: StorageFailureKind }
	/** The address names no cohort of this device. */
	| { readonly kind: 'unknown' }
	| {
			readonly kind: 'report';
			readonly cohort: Cohort;
			readonly report: Releasable<SafeReport>;
			/** Rows of the database that could not be read. */
			readonly setAside: number;
	  };

/** The report of one cohort, as its trainer may read it. */
export class ReportDesk {
	#view: ReportView = $state.raw({ kind: 'loading' });
	readonly #ports: ReportPorts;
	readonly #content: ReportContent;
	/** Before disclosure control: it never leaves this class. */
	#whole: { readonly code: CohortCode; readonly report: CohortReport } | null = null;

	constructor(ports: ReportPorts, content: ReportContent) {
		this.#ports = ports;
		this.#content = content;
	}

	get view(): ReportView {
		return this.#view;
	}

	/** `null`: the address holds no code. */
	async show(code: CohortCode | null): Promise<void> {
		this.#view = { kind: 'loading' };
		this.#whole = null;
		try {
			const cohort = code === null ? null : await this.#ports.cohorts.find(code);
			this.#view = cohort === null ? { kind: 'unknown' } : await this.#read(cohort);
		} catch (error) {
			if (!(error instanceof StorageFailure)) throw error;
			this.#view = { kind: 'failed', failure: error.kind };
		}
	}

	/**
	 * The report that is shown, for another reader, held against everything that was given away before. `null`: no
	 * report is shown, or the device cannot say what was given before.
	 */
	async release(
		audience: Audience
	): Promise<Result<Releasable<SafeReport>, ReleaseProblem> | null> {
		const whole = this.#whole;
		if (whole === null) return null;
		const earlier = await this.#try(() => this.#ports.releases.all());
		return earlier === null
			? null
			: Releasable.report(whole.report, [whole.code], audience, earlier);
	}

	/** To be called before anything of it is handed out. False: it could not be kept, so nothing may be. */
	async keepRelease({ record }: Releasable<SafeReport>): Promise<boolean> {
		const kept = await this.#try(async () => {
			await this.#ports.releases.keep(record);
			return true;
		});
		return kept === true;
	}

	async #try<Value>(work: () => Promise<Value>): Promise<Value | null> {
		try {
			return await work();
		} catch (error) {
			if (!(error instanceof StorageFailure)) throw error;
			this.#view = { kind: 'failed', failure: error.kind };
			return null;
		}
	}

	async #read(cohort: Cohort): Promise<ReportView> {
		const { outcomes, setAside } = await this.#ports.outcomes.ofCohort(cohort.code);
		const rooms = await this.#ports.groups.ofCohort(cohort.code);
		// Codes that wait for their deletion are matched for this page, with tags that mean nothing elsewhere.
		let met = 0;
		const linked = linkOutcomes(outcomes, () => String((met += 1)));
		const steps = reportSteps({
			outcomes: linked.outcomes,
			groups: rooms.groups,
			keys: this.#content.keys,
			codes: joinCodes(cohort.settled, linked.codes),
			choices: await this.#choices(cohort.code)
		});
		const whole = await this.#ports.run(steps);
		const safe: Result<Releasable<SafeReport>, ReleaseProblem> = Releasable.report(
			whole,
			[cohort.code],
			'trainer',
			[]
		);
		if (!safe.ok) return { kind: 'unknown' };
		this.#whole = { code: cohort.code, report: whole };
		return {
			kind: 'report',
			cohort,
			report: safe.value,
			setAside: setAside.length + rooms.setAside.length
		};
	}

	async #choices(code: CohortCode): Promise<readonly ChoicesTaken[]> {
		return choicesTaken(await this.#ports.tallies.ofCohort(code), this.#content.scenes);
	}
}
