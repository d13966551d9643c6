import type { Person, QuizInProgress, QuizProgressStore } from '#lib/domain/outcome/index.ts';
import { QUIZ_SCHEMA } from '#lib/schema/stored/quiz-row-schema.ts';
import { readPersonRow, readQuizRow } from '#lib/schema/stored/read-stored.ts';
import { addOutcome } from './outcome-store.ts';
import type { Change, Tables } from './tables.ts';

const PERSON_KEY = 'person';
const QUIZ_KEY = 'quiz';

export function makeQuizProgressStore(tables: Tables): QuizProgressStore {
	return {
		person: async () => {
			const row = readPersonRow(await tables.find('progress', PERSON_KEY));
			return row.ok ? row.value : null;
		},
		quiz: async () => {
			const row = readQuizRow(await tables.find('progress', QUIZ_KEY));
			return row.ok ? row.value : null;
		},
		begin: (person, quiz) => tables.change([...putPerson(person), putQuiz(quiz)]),
		keep: (quiz) => tables.change([putQuiz(quiz)]),
		finish: (outcome, person) =>
			tables.change([
				addOutcome(outcome),
				...putPerson(person),
				{ kind: 'delete', table: 'progress', key: QUIZ_KEY }
			]),
		keepPerson: (person) => tables.change(putPerson(person)),
		nextPerson: (outcome) =>
			tables.change([
				...(outcome === null ? [] : [addOutcome(outcome)]),
				{ kind: 'clear', table: 'progress' }
			])
	};
}

function putPerson(value: Person | null): Change[] {
	if (value === null) return [];
	return [{ kind: 'put', table: 'progress', row: { key: PERSON_KEY, schema: 1, value } }];
}

function putQuiz(value: QuizInProgress): Change {
	return { kind: 'put', table: 'progress', row: { key: QUIZ_KEY, schema: QUIZ_SCHEMA, value } };
}
