import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as v from 'valibot';
import type { ClipTiming, PackManifest } from '#lib/domain/narration/index.ts';
import { clipTimingSchema } from './clip-timing-schema.ts';
import type { packManifestSchema } from './pack-manifest-schema.ts';
import { parseClipTiming, parsePackManifest } from './parse-narration.ts';

const timing = {
	clip: '0123456789abcdef',
	durationMs: 1200,
	marks: [
		[0, 0],
		[1, 430]
	]
} as const;

describe('what is answered about the voice', () => {
	it('is accepted when it is a timing or a manifest', () => {
		expect(parseClipTiming(timing)).toEqual({ ok: true, value: timing });
		expect(parsePackManifest({ state: 'rendering', done: 3, total: 90 }).ok).toBe(true);
		const ready = {
			state: 'ready',
			id: 'abc',
			locale: 'hi',
			humanShare: 0,
			bytes: { ogg: 1, mp3: 2 },
			clips: [timing]
		};
		expect(parsePackManifest(ready)).toEqual({ ok: true, value: ready });
	});

	it('is refused with the place of the problem', () => {
		expect(parseClipTiming({ ...timing, marks: [[0, -1]] })).toEqual({
			ok: false,
			problems: ['marks.0.1: Invalid value: Expected >=0 but received -1']
		});
		expect(parsePackManifest('<!doctype html>').ok).toBe(false);
	});

	it('has the same shape in the gate and in the domain', () => {
		expectTypeOf<v.InferOutput<typeof clipTimingSchema>>().toExtend<ClipTiming>();
		expectTypeOf<v.InferOutput<typeof packManifestSchema>>().toExtend<PackManifest>();
		expect(Object.keys(clipTimingSchema.entries)).toEqual(['clip', 'durationMs', 'marks']);
	});
});
