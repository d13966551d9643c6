/** The parts of a self-made code, in a fixed order; `null`: "don't know". */
export type CodeElements = readonly (string | null)[];

export interface OwnCode<Id> {
	readonly id: Id;
	readonly elements: CodeElements;
}

export interface CodeMatches<Id> {
	/** One baseline and one later code, equal, and nobody else has them. */
	readonly exact: readonly (readonly [later: Id, baseline: Id])[];
	/** Exactly one part differs, and nobody else is as near from either side. */
	readonly offOne: readonly (readonly [later: Id, baseline: Id])[];
	/** Equal to more than one, or shared by several: never linked. */
	readonly ambiguous: readonly (readonly [later: Id, baselines: readonly Id[]])[];
	/** Everybody else of the later wave, nearest distance given: 2 and more is no link. */
	readonly unmatched: readonly { readonly id: Id; readonly nearest: number }[];
}

/**
 * Links the codes of two waves of one cohort, tolerating one slip. Order of the rule: exact and unique both ways
 * links; exact but not unique is ambiguous and linked to nobody; of those left, a distance of one that is unique
 * both ways links; anything else does not. Allowing one wrong part raised the links of Irish pupils from 71 % to
 * 88 % with few mismatches (Grube, Morgan and Kearney, Addictive Behaviors 14 (1989) 159).
 */
export function matchCodes<Id>(
	baseline: readonly OwnCode<Id>[],
	later: readonly OwnCode<Id>[]
): CodeMatches<Id> {
	const exact: (readonly [Id, Id])[] = [];
	const ambiguous: (readonly [Id, readonly Id[]])[] = [];
	const settled = new Set<OwnCode<Id>>();
	for (const code of later) {
		const [first, ...others] = at(0, code, baseline);
		if (first === undefined) continue;
		const rivals = at(0, first, later);
		settled.add(code).add(first);
		others.forEach((other) => settled.add(other));
		if (others.length === 0 && rivals.length === 1) exact.push([code.id, first.id]);
		else ambiguous.push([code.id, [first, ...others].map(({ id }) => id)]);
	}
	const leftBefore = baseline.filter((code) => !settled.has(code));
	const leftAfter = later.filter((code) => !settled.has(code));
	const offOne: (readonly [Id, Id])[] = [];
	const unmatched: { readonly id: Id; readonly nearest: number }[] = [];
	for (const code of leftAfter) {
		const [near, ...others] = at(1, code, leftBefore);
		if (near !== undefined && others.length === 0 && at(1, near, leftAfter).length === 1)
			offOne.push([code.id, near.id]);
		else unmatched.push({ id: code.id, nearest: nearest(code, baseline) });
	}
	return { exact, offOne, ambiguous, unmatched };
}

/** In how many parts two codes differ. "Don't know" differs from everything but "don't know". */
export function codeDistance(one: CodeElements, other: CodeElements): number {
	const parts = Math.max(one.length, other.length);
	let apart = 0;
	for (let n = 0; n < parts; n++) if (one[n] !== other[n]) apart++;
	return apart;
}

function at<Id>(
	distance: number,
	code: OwnCode<Id>,
	codes: readonly OwnCode<Id>[]
): readonly OwnCode<Id>[] {
	return codes.filter(({ elements }) => codeDistance(code.elements, elements) === distance);
}

function nearest<Id>(code: OwnCode<Id>, codes: readonly OwnCode<Id>[]): number {
	return Math.min(
		code.elements.length,
		...codes.map(({ elements }) => codeDistance(code.elements, elements))
	);
}
