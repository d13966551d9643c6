import type { Content, ModuleContent } from '#lib/content/content.ts';
import type { CoveredSeed } from '#lib/content/coverage.ts';

/** The Global Compact for Migration's objectives that the modules serve, in short words of our own. */
const GCM: Readonly<Record<number, string>> = {
	3: 'true and timely information',
	4: 'proof of identity and papers',
	5: 'regular ways to go',
	6: 'fair recruitment, decent work',
	7: 'less vulnerability',
	8: 'saving lives, finding the missing',
	9: 'against smuggling',
	10: 'against trafficking',
	14: 'consular protection',
	15: 'basic services',
	16: 'inclusion',
	17: 'no discrimination',
	18: 'skills',
	20: 'remittances',
	21: 'safe return',
	22: 'entitlements that travel along'
};

/** `docs/coverage.md`, the same text for the same files. */
export function coveragePage(seeds: readonly CoveredSeed[], content: Content): string {
	return [
		'# What is taught, and where',
		'',
		'Made by `npm run docs:coverage` from `content/coverage.yaml` and the modules; do not edit it. `npm test` fails when it is stale.',
		'',
		'## What was asked for',
		'',
		'From the papers of the consultations and the report on child trafficking, in our own words. Scenes are named as in the stories.',
		'',
		...table(['seed', 'what is asked', 'module: scenes', 'note'], seeds.map(seedRow)),
		'',
		'## Objectives',
		'',
		'Every objective with the objectives of the Global Compact for Migration that it serves, and the items that check its indicator: pairs of forms A and B, and what both forms ask.',
		'',
		...table(
			['module', 'objective', 'indicator', 'GCM', 'pairs A / B', 'also'],
			content.modules.flatMap(objectiveRows)
		),
		'',
		'## Objectives of the Global Compact',
		'',
		...table(['GCM', 'about', 'modules'], gcmRows(content)),
		''
	].join('\n');
}

function seedRow({ id, asks, answers, note }: CoveredSeed): string[] {
	const where = answers.map(({ module, scenes }) => `${module}: ${scenes.join(', ')}`);
	return [id, asks, where.length === 0 ? '–' : where.join('; '), note ?? ''];
}

function objectiveRows({ manifest }: ModuleContent): string[][] {
	return manifest.objectives.map(({ id, indicator, gcm }) => {
		const items = manifest.items.filter((item) => item.indicator === indicator);
		const pairs = items
			.filter(({ form, twin }) => form === 'A' && twin !== null)
			.map((item) => `${item.id} / ${item.twin ?? ''}`);
		const also = items.filter(({ twin }) => twin === null).map(({ id: item }) => item);
		return [manifest.slug, id, indicator, gcm.join(', '), pairs.join('; '), also.join(', ')];
	});
}

function gcmRows({ modules }: Content): string[][] {
	const all = new Set(
		modules.flatMap(({ manifest }) => manifest.objectives.flatMap(({ gcm }) => gcm))
	);
	return [...all]
		.sort((a, b) => a - b)
		.map((objective) => [
			String(objective),
			GCM[objective] ?? '',
			modules
				.filter(({ manifest }) => manifest.objectives.some(({ gcm }) => gcm.includes(objective)))
				.map(({ manifest }) => manifest.slug)
				.join(', ')
		]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
	return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
}
