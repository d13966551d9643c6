import { describe, expect, it } from 'vitest';
import { narrationKey, packsForQuestions } from '#lib/domain/narration/index.ts';
import { GOOD_FOLDER, TODAY } from '#tests/content/content-kit.ts';
import type { Instrument } from '#lib/domain/catalogue/index.ts';
import { loadContent } from '../load-content.ts';
import { planModuleNarration } from './plan-module-narration.ts';
import { planQuestionNarration } from './plan-question-narration.ts';
import { narrationModule, withRecordings } from './site-narration.ts';

const { content } = await loadContent(GOOD_FOLDER, { today: TODAY });
const { narration } = await withRecordings(GOOD_FOLDER, content);
const core: Instrument = {
	id: 'core',
	version: 1,
	module: null,
	waves: ['baseline'],
	follows: true,
	forms: {
		A: [{ any: 'licence-a', byCountry: {} }],
		B: [{ any: 'licence-b', byCountry: {} }]
	}
};

describe('the voice of an instrument that belongs to no module', () => {
	const planned = planQuestionNarration(core, content, 'hi', narration);
	const clips = planned.ok ? planned.value.clips : [];

	it('says every question and every option of both forms, and nothing else', () => {
		expect(clips.map(({ key }) => key)).toEqual(
			['licence-a', 'licence-b'].flatMap((item) => [
				narrationKey.itemPrompt(item),
				...['a', 'b', 'c'].map((option) => narrationKey.itemOption(item, option))
			])
		);
	});

	it('says them by the clips of the module, so that a recording is heard in both places', () => {
		const module = narrationModule(content, 'the-call', 'hi');
		const all = module === null ? null : planModuleNarration(module, 'hi', narration);
		const known = new Map(
			all?.ok === true ? all.value.clips.map(({ key, clip }) => [key, clip]) : []
		);
		expect(clips.length).toBeGreaterThan(0);
		expect(clips.every(({ key, clip }) => known.get(key) === clip)).toBe(true);
	});

	it('lies in a pack of its own, which a quiz page asks for first', () => {
		expect(planned.ok && planned.value.pack).toBe('core.questions');
		expect(packsForQuestions({ id: 'core', story: null })).toEqual(['core.questions', 'common']);
		expect(packsForQuestions({ id: 'the-call', story: 'the-call' })[0]).toBe('the-call.questions');
	});
});
