import { describe, expect, it } from 'vitest';
import { LOCALES } from '#lib/domain/shared/index.ts';
import { saidIn } from '#lib/domain/tool/index.ts';
import { loadContent } from '../load-content.ts';
import { narrationTool, withRecordings } from './site-narration.ts';
import { citedInTool, planToolNarration } from './plan-tool-narration.ts';

const { content } = await loadContent('content', { today: '2026-11-22' });
const { narration } = await withRecordings('content', content);

const told = content.tools.flatMap(({ tool }) =>
	LOCALES.flatMap((locale) => {
		const found = narrationTool(content, tool.slug, locale);
		return found === null ? [] : [[tool.slug, locale, found] as const];
	})
);

describe('the voice of the tools', () => {
	it('speaks every tool in every language', () => {
		expect(told).toHaveLength(content.tools.length * LOCALES.length);
	});

	it.each(told)('%s says all it shows in %s, in a pack of its own', (slug, locale, tool) => {
		const plan = planToolNarration(tool, locale, narration);
		if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
		const keys = new Set(plan.value.clips.map(({ key }) => key));
		const shown =
			tool.kind === 'parts'
				? tool.texts.parts.flatMap(saidIn).map(({ id }) => id)
				: tool.story.scenes.flatMap(({ blocks }) => blocks.map(({ id }) => id));
		expect(shown.filter((id) => !keys.has(id))).toEqual([]);
		const facts = citedInTool(tool).filter((id) => content.facts.has(id));
		expect(facts.filter((id) => !keys.has(`fact.${id}`))).toEqual([]);
		expect(plan.value.pack).toBe(`${slug}.tool`);
	});
});
