import * as v from 'valibot';
import { indicatorsSchema, type Publication } from '#lib/schema/report/report-answers-schema.ts';

/** What a hub has published; `no-hub`: none answers here, as on a page that is only files. */
export type PublishedFigures =
	| { readonly kind: 'loading' }
	| { readonly kind: 'no-hub' }
	| { readonly kind: 'published'; readonly publications: readonly Publication[] };

export const INDICATORS_PATH = '/api/indicators';

/** Asks the server that the page came from. Never rejects. */
export async function publishedFigures(
	fetch: typeof globalThis.fetch = globalThis.fetch
): Promise<PublishedFigures> {
	try {
		const answer = await fetch(INDICATORS_PATH);
		if (!answer.ok) return { kind: 'no-hub' };
		const read = v.safeParse(indicatorsSchema, await answer.json());
		return read.success
			? { kind: 'published', publications: read.output.publications }
			: { kind: 'no-hub' };
	} catch {
		return { kind: 'no-hub' };
	}
}
