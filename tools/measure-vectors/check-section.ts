import { compare, plain } from './differences.ts';
import { groupSections } from './groups.ts';
import { scoreSections } from './scores.ts';
import { shareSections } from './shares.ts';

const sections: Readonly<Record<string, (given: unknown) => unknown>> = {
	...shareSections,
	...scoreSections,
	...groupSections
};

export interface SectionCheck {
	readonly compared: number;
	readonly differences: readonly string[];
	/** Values of the section that this program computes nothing for. */
	readonly notComputed: readonly string[];
}

/** Computes one section of a file again. `name`: as in the file, `V1_wilson95`; `null`: no section of that name. */
export function checkSection(name: string, expected: unknown): SectionCheck | null {
	const recompute = sections[name.split('_', 1)[0] ?? ''];
	if (recompute === undefined) return null;
	try {
		return compare(expected, recompute(plain(expected)), name);
	} catch (error) {
		const why = error instanceof Error ? error.message : 'unknown';
		return {
			compared: 0,
			differences: [`${name}: its inputs cannot be used: ${why}`],
			notComputed: []
		};
	}
}
