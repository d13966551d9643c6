import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Content } from '#lib/content/content.ts';
import { loadContent } from '#lib/content/load-content.ts';
import { loadCoverage, type CoveredSeed } from '#lib/content/coverage.ts';
import { findInstrument, findItem, instrumentOf, itemIdsOf } from '#lib/content/items-for.ts';
import type { Problem } from '#lib/content/problem.ts';
import { coveragePage } from '../../tools/coverage/page.ts';

let content: Content;
let seeds: readonly CoveredSeed[];
let problems: readonly Problem[];

beforeAll(async () => {
	const today = new Date().toISOString().slice(0, 10);
	({ content } = await loadContent('content', { today }));
	({ seeds, problems } = await loadCoverage('content', content));
}, 120_000);

/** What is wrong, over all modules, so that one run tells everything. */
function told(wrong: (module: Content['modules'][number]) => readonly string[]): readonly string[] {
	return content.modules.flatMap((module) =>
		wrong(module).map((what) => `${module.manifest.slug}: ${what}`)
	);
}

describe('the curriculum', () => {
	it('has eighteen modules', () => {
		expect(content.modules.length).toBe(18);
	});

	it('checks the indicator of every objective by at least two pairs of parallel items', () => {
		expect(
			told(({ manifest: { objectives, items } }) =>
				objectives
					.filter(
						({ indicator }) =>
							items.filter(
								(item) => item.indicator === indicator && item.form === 'A' && item.twin !== null
							).length < 2
					)
					.map(({ id }) => id)
			)
		).toEqual([]);
	});

	it('asks in every module what people feel, and what they would do', () => {
		expect(
			told(({ manifest: { items } }) =>
				(['attitude', 'intention'] as const).filter(
					(kind) => items.filter((item) => item.kind === kind && item.form === 'both').length !== 1
				)
			)
		).toEqual([]);
	});

	it('asks every item of a module in its instrument', () => {
		expect(
			told(({ manifest: { slug, items } }) => {
				const instrument = instrumentOf(content, slug);
				const asked = new Set(instrument === undefined ? [] : itemIdsOf(instrument));
				return items.filter(({ id }) => !asked.has(id)).map(({ id }) => id);
			})
		).toEqual([]);
	});

	it('measures every programme that follows people by an instrument with untaught items', () => {
		const without = content.programmes.filter((programme) => {
			const instrument = findInstrument(content, programme.instrument);
			if (instrument?.follows === false) return false;
			const items = instrument === undefined ? [] : itemIdsOf(instrument);
			return !items.some((id) => findItem(content, id, 'en')?.kind === 'control');
		});
		expect(content.programmes.length).toBe(7);
		expect(without.map(({ id }) => id)).toEqual([]);
	});
});

describe('what the curriculum was asked to teach', () => {
	it('is taught by modules and scenes that exist', () => {
		expect(problems).toEqual([]);
		expect(seeds.length).toBeGreaterThan(25);
	});

	it('leaves no module without a use', () => {
		const used = new Set(seeds.flatMap(({ answers }) => answers.map(({ module }) => module)));
		expect(told(({ manifest: { slug } }) => (used.has(slug) ? [] : ['no seed']))).toEqual([]);
	});

	it('stands in docs/coverage.md as it is now', () => {
		expect(coveragePage(seeds, content)).toBe(readFileSync('docs/coverage.md', 'utf8'));
	});
});
