import type { Content } from '#lib/content/content.ts';
import type { InstrumentId } from '#lib/domain/shared/index.ts';

/**
 * What a cohort without a programme is asked: the questions of the first story that hold untaught items as well.
 * `null`: there is no such story.
 */
export function openInstrument({ modules, instruments }: Content): InstrumentId | null {
	const asked = modules.find(
		({ manifest: { slug, items } }) =>
			items.some(({ kind }) => kind === 'control') &&
			instruments.some(({ module }) => module === slug)
	);
	return instruments.find(({ module }) => module === asked?.manifest.slug)?.id ?? null;
}
