import * as v from 'valibot';
import type {
	ExportWish,
	HubFiles,
	Imported,
	OfficeAnswer,
	OpenedExport
} from '#lib/domain/people/index.ts';
import { importedSchema, refusedFileEntries } from '#lib/schema/sync/imported-schema.ts';
import { refusalOf, type Fetch } from './ask-hub.ts';

const refusedFileSchema = v.object(refusedFileEntries);
const tooLargeSchema = v.object({ code: v.literal('too-large') });
/** Every file of a hub says how many records come; a page of something else does not. */
const headersSchema = v.object({
	records: v.pipe(v.string(), v.regex(/^\d{1,12}$/), v.transform(Number)),
	withheld: v.pipe(v.nullable(v.string()), v.transform(Number)),
	next: v.nullable(v.pipe(v.string(), v.maxLength(80))),
	name: v.pipe(
		v.string(),
		v.regex(/filename="[\w.-]{1,80}"/),
		v.transform((text) => text.split('"')[1] ?? '')
	)
});

const OWN = { redirect: 'error', cache: 'no-store', credentials: 'same-origin' } as const;

/** Files of the hub that served this page. */
export function httpFiles(fetch: Fetch): HubFiles {
	return {
		addressOf,
		async open(wish) {
			const line = new AbortController();
			try {
				const answer = await fetch(addressOf(wish), { ...OWN, signal: line.signal });
				return await opened(answer, line);
			} catch {
				return { kind: 'no-hub' };
			}
		},
		async bring(file) {
			try {
				const answer = await fetch('/api/import', {
					...{ ...OWN, method: 'POST', body: file },
					headers: { 'content-type': 'application/octet-stream' }
				});
				const value = await jsonOf(answer);
				if (value === null) return { kind: 'no-hub' };
				if (answer.ok) return readImported(value);
				const refused = v.safeParse(refusedFileSchema, value);
				if (refused.success) return { kind: 'foreign', why: refused.output.why };
				if (v.is(tooLargeSchema, value)) return { kind: 'foreign', why: 'too-large' };
				return { kind: 'refused', why: refusalOf(value) };
			} catch {
				return { kind: 'no-hub' };
			}
		}
	};
}

function addressOf({ file, of, from }: ExportWish): string {
	const query = new URLSearchParams({
		...(of.kind === 'cohort' ? { cohort: of.cohort } : {}),
		...(of.kind === 'programme' ? { programme: of.programme } : {}),
		...(from === null ? {} : { from })
	}).toString();
	return `/api/exports/${file}${query === '' ? '' : `?${query}`}`;
}

async function opened(
	answer: Response,
	line: AbortController
): Promise<OfficeAnswer<OpenedExport>> {
	if (!answer.ok) {
		const value = await jsonOf(answer);
		return value === null ? { kind: 'no-hub' } : { kind: 'refused', why: refusalOf(value) };
	}
	const header = (name: string) => answer.headers.get(name);
	const read = v.safeParse(headersSchema, {
		records: header('x-safar-records'),
		withheld: header('x-safar-withheld'),
		next: header('x-safar-next'),
		name: header('content-disposition')
	});
	const { body } = answer;
	if (!read.success || body === null) return { kind: 'no-hub' };
	const stop = () => {
		line.abort();
	};
	return { kind: 'done', value: { ...read.output, chunks: chunksOf(body), stop } };
}

/** Safari reads no stream with `for await` before 2026. */
async function* chunksOf(
	body: ReadableStream<Uint8Array<ArrayBuffer>>
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	const reader = body.getReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return;
		yield value;
	}
}

/** `null`: it does not say that it is JSON. */
async function jsonOf(answer: Response): Promise<unknown> {
	const type = answer.headers.get('content-type') ?? '';
	return /^application\/(?:problem\+)?json/.test(type) ? answer.json() : null;
}

function readImported(value: unknown): OfficeAnswer<Imported> {
	const read = v.safeParse(importedSchema, value);
	if (!read.success) return { kind: 'no-hub' };
	const { ending, promised, stored, apart, duplicate, refused, told } = read.output;
	const counts = new Map<Imported['reasons'][number]['reason'], number>();
	for (const answer of told) {
		if (answer.state === 'refused') counts.set(answer.reason, (counts.get(answer.reason) ?? 0) + 1);
	}
	const reasons = [...counts].map(([reason, count]) => ({ reason, count }));
	return { kind: 'done', value: { ending, promised, stored, apart, duplicate, refused, reasons } };
}
