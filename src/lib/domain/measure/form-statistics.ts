import type { ItemStatistics } from './item-analysis.ts';
import { itemStatistics } from './item-analysis.ts';
import type { JudgedWave } from './judged-wave.ts';
import { kr20 } from './reliability.ts';
import { isTaught } from './theme.ts';
import { FAVOURABLE, NOT_ASKED, SKIPPED } from './verdict.ts';

/** How the knowledge items of one form did their work among those who took it. */
export interface FormStatistics {
	/** Instrument, version and form: `the-offer 1 A`. */
	readonly form: string;
	/** People who gave at least one answer. */
	readonly people: number;
	/** By `itemName`. */
	readonly items: ReadonlyMap<string, ItemStatistics>;
	/** How far the items of the form measure one thing; 0.60 is enough for a group. `null` under 30 people. */
	readonly kr20: number | null;
}

const PEOPLE_FOR_RELIABILITY = 30;
/** So many people tell as much about an item as all of them; more would make a page wait. */
const MOST_PEOPLE = 5_000;

/** Everybody by every knowledge item of their form: the wave's lists, form by form. */
export function* formStatistics({
	outcomes,
	items
}: JudgedWave): Generator<undefined, readonly FormStatistics[]> {
	const takers = new Map<string, number[]>();
	outcomes.forEach(({ instrument: { id, version, form } }, n) => {
		const name = `${id} ${version} ${form}`;
		const others = takers.get(name);
		if (others === undefined) takers.set(name, [n]);
		else if (others.length < MOST_PEOPLE) others.push(n);
	});
	const taught = [...items].filter(([, { key }]) => isTaught(key));
	const forms: FormStatistics[] = [];
	for (const [form, places] of takers) {
		yield;
		const asked = taught.filter(([, { verdicts }]) =>
			places.some((n) => verdicts[n] !== NOT_ASKED)
		);
		const answered = places.filter((n) =>
			asked.some(([, { verdicts }]) => verdicts[n] !== NOT_ASKED && verdicts[n] !== SKIPPED)
		);
		const matrix = answered.map((n) =>
			asked.map(([, { verdicts }]) => (verdicts[n] === FAVOURABLE ? 1 : 0))
		);
		yield;
		const statistics = itemStatistics(matrix);
		const found = asked.flatMap(([name], place) => {
			const one = statistics[place];
			return one === undefined ? [] : [[name, one] as const];
		});
		yield;
		forms.push({
			form,
			people: answered.length,
			items: new Map(found),
			kr20: answered.length < PEOPLE_FOR_RELIABILITY ? null : kr20(matrix)
		});
	}
	return forms;
}
