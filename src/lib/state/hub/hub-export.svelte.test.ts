import { describe, expect, it } from 'vitest';
import type {
	ExportWish,
	FileSink,
	HubFiles,
	OfficeAnswer,
	OpenedExport
} from '#lib/domain/people/index.ts';
import { HubExport, type HubExportView } from './hub-export.svelte.ts';

const LINES: ExportWish = { file: 'records.jsonl', of: { kind: 'all' }, from: null };
const bytes = (text: string) => Uint8Array.from(new TextEncoder().encode(text));

async function* piecesOf(pieces: readonly (string | Error)[], isCut: () => boolean) {
	for (const piece of pieces) {
		await Promise.resolve();
		if (isCut()) throw new DOMException('cut', 'AbortError');
		if (piece instanceof Error) throw piece;
		yield bytes(piece);
	}
}

/** A hub in memory, that writes given pieces. */
function hubThatWrites(pieces: readonly (string | Error)[], more: Partial<OpenedExport> = {}) {
	let isCut = false;
	const opened: OpenedExport = {
		...{ name: 'safar-records-2026-W48.jsonl', records: 2, withheld: 0, next: null },
		chunks: piecesOf(pieces, () => isCut),
		stop() {
			isCut = true;
		},
		...more
	};
	return filesThat({ kind: 'done', value: opened });
}

function filesThat(answer: OfficeAnswer<OpenedExport>): HubFiles {
	return {
		open: () => Promise.resolve(answer),
		bring: () => Promise.reject(new Error('not asked for')),
		addressOf: ({ file, from }) => `/api/exports/${file}?from=${from ?? ''}`
	};
}

function sinkOf(more: Partial<FileSink> = {}) {
	const told: string[] = [];
	const sink: FileSink = {
		mostRecords: null,
		write(chunk) {
			told.push(new TextDecoder().decode(chunk));
			return Promise.resolve();
		},
		keep(name) {
			told.push(`kept as ${name}`);
			return Promise.resolve();
		},
		drop() {
			told.push('dropped');
			return Promise.resolve();
		},
		...more
	};
	return { sink, told };
}

describe('taking a file out of a hub', () => {
	it('counts records as they come, and keeps the file when it is whole', async () => {
		const { sink, told } = sinkOf();
		const seen: HubExportView[] = [];
		const desk: HubExport = new HubExport({
			files: hubThatWrites(['{"a":1}\n', '{"a":2}\n'], { withheld: 3 }),
			place: () =>
				Promise.resolve({
					...sink,
					write: async (chunk) => {
						seen.push(desk.view);
						await sink.write(chunk);
					}
				})
		});
		await desk.take(LINES);
		expect(seen).toMatchObject([
			{ kind: 'running', records: 2, come: 0, bytes: 0 },
			{ kind: 'running', records: 2, come: 1, bytes: 8 }
		]);
		expect(told).toEqual(['{"a":1}\n', '{"a":2}\n', 'kept as safar-records-2026-W48.jsonl']);
		expect(desk.view).toEqual({ kind: 'saved', records: 2, withheld: 3, next: null });
	});

	it('offers the next part of a longer row of files', async () => {
		const { sink } = sinkOf();
		const files = hubThatWrites(['x'], { next: '7H4K2MQX.some-id' });
		const desk = new HubExport({ files, place: () => Promise.resolve(sink) });
		const wish = { ...LINES, file: 'records.safar' } as const;
		await desk.take(wish);
		expect(desk.view).toMatchObject({
			kind: 'saved',
			next: { ...wish, from: '7H4K2MQX.some-id' }
		});
	});

	it('keeps nothing of a file whose line broke', async () => {
		const { sink, told } = sinkOf();
		const files = hubThatWrites(['half', new TypeError('network error')]);
		const desk = new HubExport({ files, place: () => Promise.resolve(sink) });
		await desk.take(LINES);
		expect(told).toEqual(['half', 'dropped']);
		expect(desk.view).toEqual({ kind: 'failed', why: 'cut-off' });
	});

	it('keeps nothing of a file that the person stopped', async () => {
		const { sink, told } = sinkOf();
		const desk: HubExport = new HubExport({
			files: hubThatWrites(['one\n', 'two\n']),
			place: () =>
				Promise.resolve({
					...sink,
					write: async (chunk) => {
						await sink.write(chunk);
						desk.stop();
					}
				})
		});
		await desk.take(LINES);
		expect(told).toEqual(['one\n', 'dropped']);
		expect(desk.view).toEqual({ kind: 'stopped' });
	});

	it('says when there is no room on the disk', async () => {
		const { sink } = sinkOf({ write: () => Promise.reject(new Error('quota')) });
		const desk = new HubExport({
			files: hubThatWrites(['one\n']),
			place: () => Promise.resolve(sink)
		});
		await desk.take(LINES);
		expect(desk.view).toEqual({ kind: 'failed', why: 'disk' });
	});

	it('leaves to the browser what is too much to be held', async () => {
		const { sink, told } = sinkOf({ mostRecords: 10_000 });
		const files = hubThatWrites(['x'], { records: 4_000_000 });
		const desk = new HubExport({ files, place: () => Promise.resolve(sink) });
		await desk.take(LINES);
		expect(told).toEqual(['dropped']);
		expect(desk.view).toEqual({
			...{ kind: 'large', records: 4_000_000 },
			address: '/api/exports/records.jsonl?from='
		});
	});

	it('asks the hub for nothing when the person goes back from choosing a place', async () => {
		const files = { ...hubThatWrites([]), open: () => Promise.reject(new Error('asked')) };
		const desk = new HubExport({ files, place: () => Promise.resolve(null) });
		await desk.take(LINES);
		expect(desk.view).toEqual({ kind: 'choosing' });
	});

	it('says why the hub writes nothing', async () => {
		const { sink, told } = sinkOf();
		const desk = new HubExport({
			files: filesThat({ kind: 'refused', why: 'too-many' }),
			place: () => Promise.resolve(sink)
		});
		await desk.take(LINES);
		expect(told).toEqual(['dropped']);
		expect(desk.view).toEqual({ kind: 'failed', why: 'too-many' });
	});
});
