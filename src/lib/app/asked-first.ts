import { questionsComeFirst } from '#lib/domain/outcome/index.ts';
import type { InstrumentId, ModuleSlug } from '#lib/domain/shared/index.ts';
import type { App } from './app.ts';

export interface StoryWithQuestions {
	readonly slug: ModuleSlug;
	readonly instrument: InstrumentId;
}

/**
 * Those of the stories whose questions stand before them, for whoever holds this phone now. None in a cohort
 * with a programme: there the trainer opens the waves of the programme's instrument.
 */
export async function askedFirst(
	app: App,
	stories: readonly StoryWithQuestions[]
): Promise<readonly ModuleSlug[]> {
	const { quiz, settings, cohorts } = await app.openStores();
	const { activeCohort } = await settings.read();
	const cohort = activeCohort === null ? null : await cohorts.find(activeCohort);
	if (cohort !== null && cohort.programme !== null) return [];
	const [person, open] = await Promise.all([quiz.person(), quiz.quiz()]);
	const begun = await app.storiesBegun(stories.map(({ slug }) => slug));
	return stories.flatMap(({ slug, instrument }) =>
		questionsComeFirst(instrument, begun.includes(slug), person, open) ? [slug] : []
	);
}
