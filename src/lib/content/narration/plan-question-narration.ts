import type { Instrument } from '#lib/domain/catalogue/index.ts';
import { questionPack } from '#lib/domain/narration/index.ts';
import { fail, succeed, type Locale, type Result } from '#lib/domain/shared/index.ts';
import type { Content } from '../content.ts';
import { itemIdsOf } from '../items-for.ts';
import { itemUtterances } from './module-utterances.ts';
import type {
	NarrationContent,
	NarrationPlan,
	NarrationProblem,
	PlannedClip
} from './narration-content.ts';
import { planClips } from './plan-clips.ts';

/**
 * Every clip of the items of an instrument in one language, in its order. An item of a module is said by the
 * clip that the module has for it, so that a recording in the folder of the module is heard here too.
 */
export function planQuestionNarration(
	instrument: Instrument,
	content: Pick<Content, 'modules' | 'itemSets'>,
	locale: Locale,
	narration: NarrationContent
): Result<NarrationPlan, NarrationProblem> {
	const homes = [
		...content.modules.map(({ manifest, items }) => ({ pack: manifest.slug, items })),
		...content.itemSets.map((set) => ({ pack: set.instrument, items: set.items }))
	];
	const ids = itemIdsOf(instrument);
	const clips: PlannedClip[] = [];
	const stale: NarrationPlan['stale'][number][] = [];
	for (const { pack, items } of homes) {
		const asked = (items.get(locale) ?? []).filter(({ id }) => ids.includes(id));
		const planned = planClips(pack, locale, asked.flatMap(itemUtterances), narration);
		if (!planned.ok) return fail(planned.problems);
		clips.push(...planned.value.clips);
		stale.push(...planned.value.stale);
	}
	return succeed({ pack: questionPack(instrument.id), locale, clips, stale });
}
