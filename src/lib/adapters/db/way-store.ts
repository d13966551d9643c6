import type { Tables } from './tables.ts';

/** Rows of what somebody did on this phone, besides what they agreed to have counted. */
const OF_THE_WAY = /^(?:story:|tool:|journey$)/u;

/** Where somebody was in stories and tools, and on which road: all that private mode must not find there. */
export interface WayStore {
	forget(): Promise<void>;
}

/** Leaves the quiz that is open and whose it is: those are of an answer to which the person said yes. */
export function makeWayStore(tables: Tables): WayStore {
	return {
		forget: async () => {
			const keys = (await tables.all('progress')).flatMap((row) => {
				const key: unknown = row instanceof Object ? Reflect.get(row, 'key') : null;
				return typeof key === 'string' && OF_THE_WAY.test(key) ? [key] : [];
			});
			await tables.change(keys.map((key) => ({ kind: 'delete', table: 'progress', key })));
		}
	};
}
