/**
 * Numbers under names, each of which adds up over cohorts. Everything that a report of many cohorts says is made of
 * these and of nothing else, so that a nation is read from one small row for each cohort and never from its people.
 */
export type Sums = ReadonlyMap<string, readonly number[]>;

/** Sums while they are made. */
export class SumsBook {
	readonly #sums = new Map<string, number[]>();

	/** Adds place by place to what stands under the name. */
	add(name: string, numbers: readonly number[]): void {
		const held = this.#sums.get(name);
		if (held === undefined) {
			this.#sums.set(name, [...numbers]);
			return;
		}
		for (let n = 0; n < numbers.length; n++) held[n] = (held[n] ?? 0) + (numbers[n] ?? 0);
	}

	addAll(sums: Sums): void {
		for (const [name, numbers] of sums) this.add(name, numbers);
	}

	sums(): Sums {
		return this.#sums;
	}
}

export function addSums(all: Iterable<Sums>): Sums {
	const book = new SumsBook();
	for (const one of all) book.addAll(one);
	return book.sums();
}

/** Names are made of words without blanks: `row fees choice baseline`. */
export function sumName(...words: readonly (string | number)[]): string {
	return words.join(' ');
}

/** What stands under the name, zeros where nothing does. */
export function sumAt(sums: Sums, ...words: readonly (string | number)[]): readonly number[] {
	return sums.get(sumName(...words)) ?? [];
}

/** `null`: these are no sums. By hand, because thousands of them are read at once. */
export function readSums(value: unknown): Sums | null {
	if (typeof value !== 'object' || value === null) return null;
	const sums = new Map<string, readonly number[]>();
	for (const [name, numbers] of Object.entries(value)) {
		if (!isNumbers(numbers)) return null;
		sums.set(name, numbers);
	}
	return sums;
}

function isNumbers(value: unknown): value is readonly number[] {
	return Array.isArray(value) && value.every((one) => typeof one === 'number');
}
