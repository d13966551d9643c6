import {
	FRESH_JOURNEY,
	withDone,
	type Journey,
	type JourneyStore
} from '#lib/domain/journey/index.ts';
import { readJourneyRow } from '#lib/schema/stored/read-stored.ts';
import type { Tables } from './tables.ts';

const KEY = 'journey';

/** In the same table as the places in stories, so that "next person" clears it too. */
export function makeJourneyStore(tables: Tables): JourneyStore {
	const read = async (): Promise<Journey> => {
		const row = readJourneyRow(await tables.find('progress', KEY));
		return row.ok ? row.value : FRESH_JOURNEY;
	};
	// One change after the other: two at once would each write over what the other had read.
	let last: Promise<unknown> = Promise.resolve();
	const change = (how: (journey: Journey) => Journey): Promise<void> => {
		const changed = last.then(async () => {
			const value = how(await read());
			await tables.change([
				{ kind: 'put', table: 'progress', row: { key: KEY, schema: 1, value } }
			]);
		});
		last = changed.catch(() => undefined);
		return changed;
	};
	return {
		read,
		choose: (path) => change((journey) => ({ ...journey, path })),
		finish: (station) => change((journey) => withDone(journey, station))
	};
}
