import type { ItemId, OptionId } from '../shared/index.ts';
import type { Wave } from '../outcome/index.ts';
import type { JudgedWave } from './judged-wave.ts';
import { NOT_ASKED, SKIPPED } from './verdict.ts';

/** Which warning signs people did not see, and which ordinary facts they took for one. */
export interface SignsSeen {
	readonly item: ItemId;
	readonly version: number;
	readonly wave: Wave;
	/** People who gave something to it; "I don't know" has ticked no card. */
	readonly people: number;
	readonly cards: readonly {
		readonly option: OptionId;
		/** `missed`: a warning sign; `false-alarm`: an ordinary fact. What `count` people did. */
		readonly fault: 'missed' | 'false-alarm';
		readonly count: number;
	}[];
}

/** Of every `signs` item that was asked in the wave. */
export function signsSeen({ wave, items }: JudgedWave): readonly SignsSeen[] {
	return [...items.values()].flatMap(({ key, verdicts, ticks }) => {
		if (key.kind !== 'signs') return [];
		const people = verdicts.reduce(
			(count, verdict) => (verdict === NOT_ASKED || verdict === SKIPPED ? count : count + 1),
			0
		);
		if (people === 0) return [];
		const cards = key.options.map(({ id, right }) => {
			const ticked = ticks.get(id) ?? 0;
			return right
				? ({ option: id, fault: 'missed', count: people - ticked } as const)
				: ({ option: id, fault: 'false-alarm', count: ticked } as const);
		});
		return [{ item: key.id, version: key.version, wave, people, cards }];
	});
}
