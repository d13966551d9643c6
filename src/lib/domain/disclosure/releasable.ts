import type { CohortReport } from '../measure/index.ts';
import { fail, succeed, type CohortCode, type Result } from '../shared/index.ts';
import { leavesProgramme, leastPeople, type Audience } from './audience.ts';
import { differencingProblems, heldAgainst, type DifferencingProblem } from './differencing.ts';
import { recordOf, type ReleaseRecord } from './release-record.ts';
import { safeReport, type SafeReport } from './safe-report.ts';
import {
	isWholeReport,
	partsLeftOut,
	withholdSubtractable,
	type LeavablePart
} from './withhold-subtractable.ts';

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
	/** What had to stay out, because an earlier release could be subtracted from it. */
	readonly leftOut: readonly LeavablePart[];

	private constructor(value: Value, record: ReleaseRecord, leftOut: readonly LeavablePart[]) {
		this.value = value;
		this.record = record;
		this.leftOut = leftOut;
	}

	/** For code that takes what it is given at run time. */
	static is(value: unknown): value is Releasable<unknown> {
		return typeof value === 'object' && value !== null && #seal in value;
	}

	/**
	 * The one way out for a report of these groups. `earlier`: every release that somebody outside may have, the
	 * oldest first. Figures that could be held against one of them stay out; where that is the number of people
	 * itself, nothing is released. For the trainer's own screen they do not matter.
	 */
	static report(
		report: CohortReport,
		cohorts: readonly CohortCode[],
		audience: Audience,
		earlier: readonly ReleaseRecord[]
	): Result<Releasable<SafeReport>, ReleaseProblem> {
		const record = recordOf(cohorts, audience, report);
		const safe = safeReport(report, audience);
		if (!leavesProgramme(audience)) return succeed(new Releasable(safe, record, []));
		const least = leastPeople(audience);
		const people = [...report.reach, ...report.hands.reach].reduce(
			(most, one) => Math.max(most, one.people),
			0
		);
		if (people < least) return fail([{ kind: 'too-few', least }]);
		const outside = earlier.filter((one) => leavesProgramme(one.audience));
		const problems = heldAgainst(record, outside).flatMap(([before, after]) =>
			differencingProblems(before, after)
		);
		const whole = problems.filter(
			(problem) => problem.kind === 'other-divisions' || isWholeReport(problem.name)
		);
		if (whole.length > 0) return fail(whole);
		const names = new Set(problems.flatMap((one) => (one.kind === 'few-apart' ? [one.name] : [])));
		return succeed(
			new Releasable(
				withholdSubtractable(safe, names),
				withoutFigures(record, names),
				partsLeftOut(names)
			)
		);
	}
}

export type ReleaseProblem =
	DifferencingProblem | { readonly kind: 'too-few'; readonly least: number };

/** What stayed out was not told, so that no later release can be held against it. */
function withoutFigures(record: ReleaseRecord, names: ReadonlySet<string>): ReleaseRecord {
	const told = Object.entries(record.people).filter(([name]) => !names.has(name));
	return { ...record, people: Object.fromEntries(told) };
}
