import { describe, expect, it } from 'vitest';
import { findMarksIn } from './clip-timings.ts';

const clip = '0123456789abcdef';
const timing = { clip, durationMs: 900, marks: [[0, 20]] };
const ready = {
	state: 'ready',
	id: 'p1',
	locale: 'hi',
	humanShare: 0,
	bytes: { ogg: 1, mp3: 1 },
	clips: [timing]
};

/** A server that knows some addresses, and what it was asked for. */
function server(answers: Record<string, unknown>) {
	const asked: string[] = [];
	return {
		asked,
		fetchJson: (url: string) => {
			asked.push(url);
			return url in answers ? Promise.resolve(answers[url]) : Promise.reject(new Error('404'));
		}
	};
}

describe('the marks of a clip', () => {
	it('come from the manifest of the pack, which is asked for once', async () => {
		const { asked, fetchJson } = server({ '/narration/the-offer/hi.json': ready });
		const findMarks = findMarksIn(['the-offer'], 'hi', fetchJson);
		expect(await findMarks(clip)).toEqual([[0, 20]]);
		expect(await findMarks(clip)).toEqual([[0, 20]]);
		expect(asked).toEqual(['/narration/the-offer/hi.json']);
	});

	it('cost no list of another pack while the nearest one knows the clip', async () => {
		const other = '00000000000000aa';
		const { asked, fetchJson } = server({
			'/narration/the-offer/hi.json': ready,
			'/narration/the-offer.more/hi.json': { ...ready, clips: [{ ...timing, clip: other }] }
		});
		const findMarks = findMarksIn(['the-offer', 'the-offer.more'], 'hi', fetchJson);
		await findMarks(clip);
		expect(asked).toEqual(['/narration/the-offer/hi.json']);
		expect(await findMarks(other)).toEqual([[0, 20]]);
		expect(asked).toEqual(['/narration/the-offer/hi.json', '/narration/the-offer.more/hi.json']);
	});

	it('come from the clip itself while its pack is being made', async () => {
		const { fetchJson } = server({
			'/narration/the-offer/hi.json': { state: 'rendering', done: 1, total: 9 },
			[`/narration/clips/${clip}.json`]: timing
		});
		expect(await findMarksIn(['the-offer'], 'hi', fetchJson)(clip)).toEqual([[0, 20]]);
	});

	it('are empty when nothing is known, so that the whole line is emphasised', async () => {
		const { fetchJson } = server({});
		expect(await findMarksIn(['the-offer'], 'hi', fetchJson)(clip)).toEqual([]);
	});
});
