import { AnswerWords } from './answer-words.ts';
import type { Database } from './open-database.ts';

/** The database with what this process has learnt of it: what every part of the hub that reads or writes records takes. */
export interface HubStore {
	readonly database: Database;
	readonly words: AnswerWords;
}

export function hubStore(database: Database): HubStore {
	return { database, words: new AnswerWords(database) };
}
