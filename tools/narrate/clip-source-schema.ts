import * as v from 'valibot';
import type { ClipSource } from '#lib/content/narration/clip-hash.ts';
import type { WordMarks } from '#lib/domain/narration/index.ts';

const recording = { file: v.string(), fileHash: v.string() };
const clipSourceSchema = v.variant('kind', [
	v.strictObject({
		kind: v.literal('synthesis'),
		voice: v.strictObject({ name: v.string(), rate: v.number(), pitch: v.number() }),
		sentences: v.array(v.strictObject({ firstWord: v.number(), words: v.array(v.string()) }))
	}),
	v.object({ kind: v.literal('human'), ...recording }),
	v.object({ kind: v.literal('imported'), ...recording })
]);
const answerSchema = v.variant('ok', [
	v.strictObject({
		ok: v.literal(true),
		ogg: v.instance(Uint8Array),
		mp3: v.instance(Uint8Array),
		durationMs: v.number(),
		marks: v.array(v.tuple([v.number(), v.number()]))
	}),
	v.strictObject({ ok: v.literal(false), reason: v.string() })
]);

/** The gate between threads, on the worker's side. @throws when it is something else. */
export function parseClipSource(message: unknown): ClipSource {
	return v.parse(clipSourceSchema, message);
}

export type WorkerAnswer =
	| {
			readonly ok: true;
			readonly ogg: Uint8Array;
			readonly mp3: Uint8Array;
			readonly durationMs: number;
			readonly marks: WordMarks;
	  }
	| { readonly ok: false; readonly reason: string };

/** The gate between threads, on the pool's side. @throws when it is something else. */
export function parseWorkerAnswer(message: unknown): WorkerAnswer {
	return v.parse(answerSchema, message);
}
