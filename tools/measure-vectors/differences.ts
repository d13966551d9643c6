/** A number of the file with what it was printed as, so that its own rounding can be allowed for. */
export interface Printed {
	readonly printed: true;
	readonly value: number;
	readonly text: string;
}

export interface Findings {
	/** `path: the file says …, computed …`. */
	readonly differences: readonly string[];
	/** Values of the file that nothing was computed for. */
	readonly notComputed: readonly string[];
	readonly compared: number;
}

const TOLERANCE = 1e-9;
/** From so many printed decimals on a figure counts as rounded: half of its last place is allowed. */
const ROUNDED_FROM = 5;

/** How far a figure may be off: 1e-9, or half the last place of one that was printed with five decimals or more. */
export function toleranceOf(text: string): number {
	const decimals = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
	return decimals < ROUNDED_FROM ? TOLERANCE : Math.max(TOLERANCE, 0.5000001 * 10 ** -decimals);
}

/** Compares what was computed with the file, wherever something was computed. */
export function compare(expected: unknown, computed: unknown, path: string): Findings {
	if (computed === undefined) return { differences: [], notComputed: [path], compared: 0 };
	if (isPrinted(expected)) return compareNumber(expected, computed, path);
	if (Array.isArray(expected)) {
		if (!Array.isArray(computed) || computed.length !== expected.length)
			return differs(path, JSON.stringify(plain(expected)), JSON.stringify(computed));
		return joined(expected.map((value, n) => compare(value, computed[n], `${path}[${n}]`)));
	}
	if (isRecord(expected)) {
		const held = isRecord(computed) ? computed : {};
		return joined(
			Object.entries(expected).map(([key, value]) => compare(value, held[key], `${path}.${key}`))
		);
	}
	return expected === computed
		? { differences: [], notComputed: [], compared: 1 }
		: differs(path, JSON.stringify(expected), JSON.stringify(computed));
}

function compareNumber({ value, text }: Printed, computed: unknown, path: string): Findings {
	const fits = typeof computed === 'number' && Math.abs(computed - value) <= toleranceOf(text);
	return fits
		? { differences: [], notComputed: [], compared: 1 }
		: differs(path, text, String(computed));
}

function differs(path: string, expected: string, computed: string): Findings {
	return {
		differences: [`${path}: the file says ${expected}, computed ${computed}`],
		notComputed: [],
		compared: 1
	};
}

function joined(parts: readonly Findings[]): Findings {
	return {
		differences: parts.flatMap(({ differences }) => differences),
		notComputed: parts.flatMap(({ notComputed }) => notComputed),
		compared: parts.reduce((sum, { compared }) => sum + compared, 0)
	};
}

/** The file's value without what numbers were printed as. */
export function plain(value: unknown): unknown {
	if (isPrinted(value)) return value.value;
	if (Array.isArray(value)) return value.map(plain);
	if (!isRecord(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, plain(held)]));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPrinted(value: unknown): value is Printed {
	return isRecord(value) && value['printed'] === true;
}
