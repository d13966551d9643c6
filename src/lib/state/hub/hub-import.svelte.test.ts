import { describe, expect, it } from 'vitest';
import type { ImportAnswer, Imported } from '#lib/domain/people/index.ts';
import { LIMITS } from '#lib/domain/transfer/index.ts';
import { HubImport } from './hub-import.svelte.ts';

const FILE = new Blob(['records']);
const IMPORTED: Imported = {
	...{ ending: 'whole', promised: 9, stored: 5, apart: 2, duplicate: 3, refused: 1 },
	reasons: [{ reason: 'unknown-cohort', count: 1 }]
};

const deskThat = (answer: ImportAnswer) => {
	const brought: Blob[] = [];
	const desk = new HubImport({
		bring(file) {
			brought.push(file);
			return Promise.resolve(answer);
		}
	});
	return { desk, brought };
};

describe('bringing a file to a hub', () => {
	it('tells what became of its records', async () => {
		const { desk, brought } = deskThat({ kind: 'done', value: IMPORTED });
		await desk.bring(FILE);
		expect(brought).toEqual([FILE]);
		expect(desk.view).toEqual({ kind: 'taken', imported: IMPORTED });
	});

	it('says why nothing of a file was taken', async () => {
		const { desk } = deskThat({ kind: 'foreign', why: 'newer-format' });
		await desk.bring(FILE);
		expect(desk.view).toEqual({ kind: 'foreign', why: 'newer-format' });
	});

	it('says when the hub does not answer, so that it is tried again', async () => {
		const { desk } = deskThat({ kind: 'no-hub' });
		await desk.bring(FILE);
		expect(desk.view).toEqual({ kind: 'failed', why: 'no-hub' });
	});

	it('sends no file that no hub reads', async () => {
		const { desk, brought } = deskThat({ kind: 'done', value: IMPORTED });
		await desk.bring(new Blob([]));
		expect(desk.view).toEqual({ kind: 'foreign', why: 'empty' });
		await desk.bring(new Blob([new Uint8Array(LIMITS.fileBytes + 1)]));
		expect(desk.view).toEqual({ kind: 'foreign', why: 'too-large' });
		expect(brought).toEqual([]);
	});
});
