import type { CohortReport } from '../measure/index.ts';
import { fail, succeed, type Result } from '../shared/index.ts';
import { leavesProgramme, leastPeople, type Audience } from './audience.ts';
import { differencingProblems, type DifferencingProblem } from './differencing.ts';
import { recordOf, type ReleaseRecord } from './release-record.ts';
import { safeReport, type SafeReport } from './safe-report.ts';

/**
 * Something that may leave. Nobody else can make one: the constructor is private and the seal is not to be
 * imitated, so whatever writes a file or prints a page asks for this type and cannot be given a raw report.
 */
export class Releasable<Value> {
	/** Makes the type nominal: an object of the same shape is not one. */
	readonly #seal = true;
	readonly value: Value;
	/** To be kept on this device; the next release of the group is held against it. */
	readonly record: ReleaseRecord;

	private constructor(value: Value, record: ReleaseRecord) {
		this.value = value;
		this.record = record;
	}

	/** For code that takes what it is given at run time. */
	static is(value: unknown): value is Releasable<unknown> {
		return typeof value === 'object' && value !== null && #seal in value;
	}

	/**
	 * The one way out for a report. `earlier`: every release of this group, or of one that holds it or lies in it,
	 * that somebody outside may have. For the trainer's own screen they do not matter.
	 */
	static report(
		report: CohortReport,
		group: string,
		audience: Audience,
		earlier: readonly ReleaseRecord[]
	): Result<Releasable<SafeReport>, ReleaseProblem> {
		const record = recordOf(group, audience, report);
		if (leavesProgramme(audience)) {
			const least = leastPeople(audience);
			const people = [...report.reach, ...report.hands.reach].reduce(
				(most, one) => Math.max(most, one.people),
				0
			);
			if (people < least) return fail([{ kind: 'too-few', least }]);
			const problems = earlier
				.filter((one) => leavesProgramme(one.audience))
				.flatMap((one) => differencingProblems(one, record, least));
			if (problems.length > 0) return fail(problems);
		}
		return succeed(new Releasable(safeReport(report, audience), record));
	}
}

export type ReleaseProblem =
	DifferencingProblem | { readonly kind: 'too-few'; readonly least: number };
