import { expect, it, describe } from 'vitest';
import en from '#locales/en.json' with { type: 'json' };
import hi from '#locales/hi.json' with { type: 'json' };
import { SAMPLE_CONTENT, SAMPLE_ITEM, SAMPLE_STORY } from '#tests/fixtures/narration/sample-module.ts';
import { clipMap, packId } from './clip-map.ts';
import { textHash } from './clip-hash.ts';
import type { NarrationContent, NarrationModule, NarrationPlan } from './narration-content.ts';
import { isSpokenMessage, planCommonNarration, planKioskNarration } from './plan-common-narration.ts';
import { planClips } from './plan-clips.ts';
import { planModuleNarration, splitIntoPacks } from './plan-module-narration.ts';
import type { Recording } from './recording.ts';

const MODULE: NarrationModule = { slug: 'sample', story: SAMPLE_STORY, items: [SAMPLE_ITEM] };
const TAKE: Recording = {
	pack: 'sample',
	locale: 'en',
	key: 'first.1',
	kind: 'human',
	file: 'modules/010-sample/recordings/en/first.1.opus',
	fileHash: '00',
	textHash: textHash('Salma has a message.')
};

function plan(content: NarrationContent = SAMPLE_CONTENT): NarrationPlan {
	const result = planModuleNarration(MODULE, 'en', content);
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

/** Every text that a learner can be shown: found by walking, so that a new field cannot be forgotten. */
function shownTexts(value: unknown, key = ''): readonly string[] {
	const SHOWN = ['title', 'summary', 'contentNote', 'alt', 'text', 'prompt'];
	if (typeof value === 'string') return SHOWN.includes(key) ? [value] : [];
	if (Array.isArray(value)) return value.flatMap((part) => shownTexts(part));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, part]) => shownTexts(part, name));
}

describe('a module', () => {
	it('has a clip for every text that a learner can be shown', () => {
		const narrated = new Set(plan().clips.map(({ displayText }) => displayText));
		const shown = [...shownTexts(SAMPLE_STORY), ...shownTexts(SAMPLE_ITEM)];
		expect(shown.length).toBeGreaterThanOrEqual(19);
		expect(shown.filter((text) => !narrated.has(text))).toEqual([]);
	});

	it('uses the keys that the pages look up, in the order in which things are met', () => {
		expect(Object.keys(clipMap(plan()))).toEqual([
			'story.title',
			'story.summary',
			'story.content-note',
			'first.title',
			'first.alt',
			'first.1',
			'first.2',
			'first.q1',
			'first.c1',
			'first.c2',
			'second.title',
			'second.c1',
			'last.title',
			'last.take',
			'last.t1',
			'item.papers-a.prompt',
			'item.papers-a.a',
			'item.papers-a.b',
			'item.papers-a.c',
			'fact.B3-9'
		]);
	});

	it('has no clip for what is nowhere shown: the feedback of items, facts that only items cite', () => {
		const items = [{ ...SAMPLE_ITEM, cites: ['never-cited'] }];
		const planned = planModuleNarration({ ...MODULE, items }, 'en', SAMPLE_CONTENT);
		expect(planned).toEqual({ ok: true, value: plan() });
		expect(plan().clips.map(({ displayText }) => displayText)).not.toContain(SAMPLE_ITEM.feedback);
	});

	it('is downloaded in three packs, in which every clip stands once', () => {
		const packs = splitIntoPacks(plan());
		expect(packs.map(({ pack }) => pack)).toEqual(['sample', 'sample.questions', 'sample.more']);
		const keys = packs.flatMap(({ clips }) => clips.map(({ key }) => key));
		expect([...keys].sort()).toEqual([...plan().clips.map(({ key }) => key)].sort());
		expect(packs[2]?.clips.map(({ key }) => key)).toEqual(['first.alt', 'fact.B3-9']);
	});

	it('lets a character speak with its own voice', () => {
		const voices = plan().clips.map(({ key, source }) => [
			key,
			source.kind === 'synthesis' ? source.voice.name : null
		]);
		expect(Object.fromEntries(voices)).toMatchObject({
			'first.1': 'en+f2',
			'first.2': 'en+f5'
		});
	});

	it('is refused when nobody knows who speaks', () => {
		expect(planModuleNarration(MODULE, 'en', { ...SAMPLE_CONTENT, cast: [] })).toEqual({
			ok: false,
			problems: [{ code: 'unknown-character', pack: 'sample', locale: 'en', key: 'first.2' }]
		});
	});

	it('gets another pack name when one clip changes, and keeps the names of all other clips', () => {
		const before = plan();
		const after = plan({ ...SAMPLE_CONTENT, lexicons: { en: [{ display: 'Pay', say: 'Give' }] } });
		expect(packId(after)).not.toBe(packId(before));
		const changed = after.clips.filter(({ clip }, index) => clip !== before.clips[index]?.clip);
		expect(changed.map(({ key }) => key)).toEqual(['first.c1']);
	});
});

describe('a recording', () => {
	it('takes the place of the computer voice', () => {
		const clip = plan({ ...SAMPLE_CONTENT, recordings: [TAKE] }).clips.find(
			({ key }) => key === 'first.1'
		);
		expect(clip?.source).toMatchObject({ kind: 'human', file: TAKE.file });
	});

	it('goes before an imported clip', () => {
		const imported: Recording = { ...TAKE, kind: 'imported', file: 'imported.opus' };
		const clip = plan({ ...SAMPLE_CONTENT, recordings: [imported, TAKE] }).clips.find(
			({ key }) => key === 'first.1'
		);
		expect(clip?.source.kind).toBe('human');
	});

	it('is left out and told of when its line reads differently now', () => {
		const old = { ...TAKE, textHash: textHash('Salma had a message.') };
		const { clips, stale } = plan({ ...SAMPLE_CONTENT, recordings: [old] });
		expect(stale).toEqual([{ key: 'first.1', file: TAKE.file }]);
		expect(clips.find(({ key }) => key === 'first.1')?.source.kind).toBe('synthesis');
	});

	it('of a question is told of as stale with the questions', () => {
		const key = 'item.papers-a.prompt';
		const old = { ...TAKE, key, textHash: textHash('Which visa?') };
		const packs = splitIntoPacks(plan({ ...SAMPLE_CONTENT, recordings: [old] }));
		expect(packs.map(({ stale }) => stale)).toEqual([[], [{ key, file: TAKE.file }], []]);
	});

	it('is not used for another language or module', () => {
		const others = [
			{ ...TAKE, locale: 'hi' },
			{ ...TAKE, pack: 'other' }
		];
		const { clips, stale } = plan({ ...SAMPLE_CONTENT, recordings: others });
		expect(stale).toEqual([]);
		expect(clips.every(({ source }) => source.kind === 'synthesis')).toBe(true);
	});
});

describe('a language without a computer voice', () => {
	const lines = [
		{ key: 'first.1', displayText: 'Salma has a message.', voice: 'narrator' },
		{ key: 'first.2', displayText: 'Who is this?', voice: 'narrator' }
	] satisfies Parameters<typeof planClips>[2];

	it('is refused, line by line, where nobody has read it', () => {
		const pashto = { ...SAMPLE_CONTENT, recordings: [{ ...TAKE, locale: 'ps' }] };
		expect(planClips('sample', 'ps', lines, pashto)).toEqual({
			ok: false,
			problems: [{ code: 'no-voice', pack: 'sample', locale: 'ps', key: 'first.2' }]
		});
	});

	it('is accepted when people have read every line', () => {
		const takes = lines.map(({ key, displayText }) => ({
			...TAKE,
			locale: 'ps',
			key,
			textHash: textHash(displayText)
		}));
		expect(planClips('sample', 'ps', lines, { ...SAMPLE_CONTENT, recordings: takes }).ok).toBe(
			true
		);
	});
});

describe('the common pack', () => {
	const messages = {
		...en,
		'home.title.heading': 'Stories',
		'home.count.label': '{count} stories',
		'trainer.title.heading': 'Cohorts'
	};

	it('says every learner string without an argument, and no trainer string', () => {
		const result = planCommonNarration('en', SAMPLE_CONTENT, messages);
		const keys = result.ok ? result.value.clips.map(({ key }) => key) : [];
		expect(keys).toContain('ui.home.title.heading');
		expect(keys).not.toContain('ui.home.count.label');
		expect(keys).not.toContain('ui.trainer.title.heading');
	});

	it.each([
		['en', en],
		['hi', hi]
	] as const)('covers the real interface in %s', (locale, real) => {
		const result = planCommonNarration(locale, SAMPLE_CONTENT, real);
		const keys = new Set(result.ok ? result.value.clips.map(({ key }) => key) : []);
		const wanted = Object.entries(real).filter(([key, text]) => isSpokenMessage(key, text));
		expect(result.ok).toBe(true);
		expect(wanted.filter(([key]) => !keys.has(`ui.${key}`))).toEqual([]);
	});

	it('says everything of a kiosk in a pack of its own, and nothing that its staff read', () => {
		const result = planKioskNarration('hi', SAMPLE_CONTENT, hi);
		const said = result.ok ? result.value.clips.map(({ key }) => key) : [];
		const words = Object.keys(hi).filter((key) => key.startsWith('kiosk.'));
		expect(words.length).toBeGreaterThan(10);
		expect(said).toEqual(words.map((key) => `ui.${key}`));
		const common = planCommonNarration('hi', SAMPLE_CONTENT, hi);
		const ofPhones = common.ok ? common.value.clips.map(({ key }) => key) : [];
		expect(ofPhones.filter((key) => /^ui\.(?:kiosk|staff)\./.test(key))).toEqual([]);
	});

	it.each([
		[
			'en',
			en,
			'Child helpline. The number is 1098. From another country, call +91-11-2338-8074. The call is free. Open from 8 in the morning to 7:30 in the evening.'
		],
		[
			'hi',
			hi,
			'बच्चों की हेल्पलाइन। नंबर है 1098। दूसरे देश से +91-11-2338-8074 पर फ़ोन करें। फ़ोन करने का कोई पैसा नहीं लगता। सुबह 8 बजे से शाम 7:30 बजे तक खुला है।'
		]
	] as const)('tells in %s who answers a helpline, what it costs and when', (locale, real, text) => {
		const result = planCommonNarration(locale, SAMPLE_CONTENT, real);
		const card = result.ok ? result.value.clips.find(({ key }) => key === 'helpline.A-IN-2') : null;
		expect(card?.displayText).toBe(text);
	});

	it('is refused when the interface lacks the words of a helpline card', () => {
		const result = planCommonNarration('en', SAMPLE_CONTENT, {});
		expect(result.ok ? [] : result.problems.map(({ code }) => code)).toContain('missing-words');
	});
});
