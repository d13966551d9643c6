import { narrationPath } from '#lib/domain/narration/index.ts';
import type { Locale } from '#lib/domain/shared/index.ts';
import { parsePackManifest } from '#lib/schema/narration/parse-narration.ts';
import type { Row } from './row.ts';

/** What a story's voices weigh in one language, as Opus. */
export async function packRow(address: string, story: string, locale: Locale): Promise<Row> {
	const pack = story.split('/')[3] ?? '';
	const answer = await fetch(`${address}${narrationPath.manifest(pack, locale)}`);
	const parsed = parsePackManifest(await answer.json());
	const row = { what: `pack of ${pack}, ${locale}`, unit: 'bytes', bound: 1_000_000 } as const;
	return parsed.ok && parsed.value.state === 'ready'
		? { ...row, value: parsed.value.bytes.ogg }
		: { ...row, value: null, why: 'not rendered yet: npm run narrate' };
}
