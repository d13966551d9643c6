import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	SAMPLE_TOOLS,
	CONTRACT_TOOL,
	FEE_TOOL,
	LIST_TOOL,
	OFFER_TOOL
} from '#tests/support/sample-tools.ts';
import { wantedParts, type Picks, type Tool, type ToolTexts } from '#lib/domain/tool/index.ts';
import { resultOf, saidOfResult } from './tool-result.ts';

/** Words for every part that a tool needs; each says its own name. */
function wordsFor(tool: Tool): ToolTexts {
	const said = (id: string) => ({ id, text: id, cites: [] });
	return {
		title: tool.slug,
		summary: tool.slug,
		parts: wantedParts(tool).map(({ id, keys, next }) => ({
			id,
			title: said(`${id}.title`),
			lines: [said(`${id}.1`)],
			points: keys.map((key) => ({ ...said(`${id}.${key}`), key })),
			next: next ? [said(`${id}.next1`)] : []
		}))
	};
}

const result = (tool: Tool, picks: Picks) => resultOf(tool, wordsFor(tool), picks);

describe('what comes of a tool', () => {
	it('is calm over an offer with good signs only, and still says what to check', () => {
		const calm = result(OFFER_TOOL, {
			contract: ['yes'],
			money: ['no'],
			hurry: ['no'],
			licence: ['yes']
		});
		expect(calm).toMatchObject({ look: 'good', title: { id: 'calm.title' } });
		expect(calm?.next).not.toEqual([]);
	});

	it('puts warning signs first, each with what it means and what to do next', () => {
		const found = result(OFFER_TOOL, { contract: ['no'], money: ['dont-know'] });
		expect(found?.groups.map(({ title }) => title)).toEqual([
			'tools.signs.warning.title',
			'tools.signs.open.title'
		]);
		expect(found?.groups[0]?.entries[0]).toMatchObject({
			title: { id: 'contract.title' },
			lines: [{ id: 'contract.no' }],
			next: [{ id: 'contract.next1' }]
		});
	});

	it('says the rule of the journey, what the asked amount means, and that the employer pays', () => {
		const picks = { origin: ['in'], destination: ['far-east'], asked: ['far'] };
		const found = result(FEE_TOOL, picks);
		expect(found?.title.id).toBe('india-abroad.title');
		expect(found?.country).toBe('in');
		expect(saidOfResult(found ?? neverHere()).map(({ id }) => id)).toEqual(
			expect.arrayContaining([
				'india-abroad-asked.far',
				'meaning.far',
				'principle.1',
				'ask-embassy.1'
			])
		);
	});

	it('says that no rule is known where no fact is held, and whom to ask', () => {
		const found = result(FEE_TOOL, { origin: ['bt'], destination: ['gulf'], asked: ['something'] });
		expect(found?.title.id).toBe('unknown.title');
		expect(found?.next).not.toEqual([]);
	});

	it('names what a contract lacks and what is different, to be asked in writing', () => {
		const found = result(CONTRACT_TOOL, {
			pay: ['different'],
			hours: ['missing'],
			place: ['present']
		});
		expect(found?.groups.map(({ entries }) => entries.map(({ title }) => title.id))).toEqual([
			['pay.title'],
			['hours.title'],
			['place.title']
		]);
	});

	it('names what is left of a list', () => {
		const found = result(LIST_TOOL, { papers: ['passport'] });
		expect(found?.groups[0]?.entries.map(({ title }) => title.id)).toEqual([
			'papers.visa',
			'people.code-word'
		]);
	});

	it.each(SAMPLE_TOOLS.map((tool) => [tool.slug, tool] as const))(
		'of %s says a next step and names nothing twice, whatever was tapped',
		(_, tool) => {
			const keys = fc.constantFrom(...wantedParts(tool).flatMap(({ keys: of }) => of), 'nonsense');
			const parts = fc.constantFrom(...wantedParts(tool).map(({ id }) => id));
			fc.assert(
				fc.property(fc.dictionary(parts, fc.array(keys, { maxLength: 3 })), (picks) => {
					const said = saidOfResult(result(tool, picks) ?? neverHere()).map(({ id }) => id);
					expect(said.some((id) => id.includes('next'))).toBe(true);
					expect(new Set(said).size).toBe(said.length);
				})
			);
		}
	);
});

function neverHere(): never {
	throw new Error('a tool with parts has a result');
}
