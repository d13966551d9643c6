import { describe, expect, it } from 'vitest';
import type { ExportWish } from '#lib/domain/people/index.ts';
import { httpFiles } from './http-files.ts';

const WISH: ExportWish = { file: 'answers.csv', of: { kind: 'all' }, from: null };
const problem = (code: string, status: number, more: object = {}) =>
	Response.json({ title: code, status, code, ...more }, { status });
const filesThat = (answer: () => Response) => httpFiles(() => Promise.resolve(answer()));
const fileOf = (headers: Record<string, string>) =>
	new Response('outcome,schema\r\n', {
		headers: {
			'content-disposition': 'attachment; filename="safar-answers-2026-W48.csv"',
			'x-safar-records': '12',
			...headers
		}
	});

describe('files of a hub', () => {
	it('are asked for by what they are of', () => {
		const files = filesThat(() => fileOf({}));
		expect(files.addressOf(WISH)).toBe('/api/exports/answers.csv');
		const of = { kind: 'cohort', cohort: '7H4K2MQX' } as const;
		expect(files.addressOf({ file: 'records.safar', of, from: 'a.b' })).toBe(
			'/api/exports/records.safar?cohort=7H4K2MQX&from=a.b'
		);
	});

	it('say what comes before it comes', async () => {
		const files = filesThat(() => fileOf({ 'x-safar-withheld': '3', 'x-safar-next': 'C.id' }));
		const answer = await files.open(WISH);
		expect(answer).toMatchObject({
			kind: 'done',
			value: { name: 'safar-answers-2026-W48.csv', records: 12, withheld: 3, next: 'C.id' }
		});
		const pieces: string[] = [];
		if (answer.kind === 'done')
			for await (const piece of answer.value.chunks) pieces.push(new TextDecoder().decode(piece));
		expect(pieces.join('')).toBe('outcome,schema\r\n');
	});

	it('are no files where a page answers, or nobody', async () => {
		const page = filesThat(() => new Response('<form>'));
		expect(await page.open(WISH)).toEqual({ kind: 'no-hub' });
		const gone = httpFiles(() => Promise.reject(new TypeError('no network')));
		expect(await gone.open(WISH)).toEqual({ kind: 'no-hub' });
		expect(await gone.bring(new Blob(['x']))).toEqual({ kind: 'no-hub' });
	});

	it('are refused with a reason', async () => {
		const busy = filesThat(() => problem('too-many', 429));
		expect(await busy.open(WISH)).toEqual({ kind: 'refused', why: 'too-many' });
		expect(await busy.bring(new Blob(['x']))).toEqual({ kind: 'refused', why: 'too-many' });
		const foreign = filesThat(() => problem('malformed', 400, { why: 'newer-format' }));
		expect(await foreign.bring(new Blob(['x']))).toEqual({ kind: 'foreign', why: 'newer-format' });
		const large = filesThat(() => problem('too-large', 413));
		expect(await large.bring(new Blob(['x']))).toEqual({ kind: 'foreign', why: 'too-large' });
	});

	it('that were brought are told kind by kind', async () => {
		const refused = (reason: string) => ({ id: null, state: 'refused', reason, where: '' });
		const files = filesThat(() =>
			Response.json({
				...{ ending: 'whole', promised: 9, stored: 4, apart: 1, duplicate: 2, refused: 3 },
				told: [refused('damaged'), refused('unknown-cohort'), refused('damaged')],
				receipt: null
			})
		);
		expect(await files.bring(new Blob(['x']))).toEqual({
			kind: 'done',
			value: {
				...{ ending: 'whole', promised: 9, stored: 4, apart: 1, duplicate: 2, refused: 3 },
				reasons: [
					{ reason: 'damaged', count: 2 },
					{ reason: 'unknown-cohort', count: 1 }
				]
			}
		});
	});
});
