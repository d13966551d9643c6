import { browserTimer } from '#lib/adapters/audio/browser-timer.ts';
import { LateNarration } from '#lib/adapters/audio/late-narration.ts';
import { packsForQuestions } from '#lib/domain/narration/index.ts';
import type { InstrumentShown, Wave } from '#lib/domain/outcome/index.ts';
import type { Locale } from '#lib/domain/shared/index.ts';
import { NarrationSession } from '#lib/state/narration-session.svelte.ts';
import { QuizRun } from '#lib/state/quiz-run.svelte.ts';
import type { App } from './app.ts';

/** The voice of a quiz page. Nothing is fetched before it is asked for. */
export function openQuizVoice(app: App, instrument: InstrumentShown, locale: Locale) {
	const voice = new LateNarration(() => app.openVoice(packsForQuestions(instrument), locale));
	return { narration: new NarrationSession(voice, browserTimer), fetch: () => voice.fetch() };
}

/** One wave at a quiz page with the real parts of this device. Opens the database. */
export async function openQuizRun(
	app: App,
	instrument: InstrumentShown,
	wave: Wave,
	locale: Locale
): Promise<QuizRun> {
	const [stores, { deviceClock }, { deviceRng }, { keyedHash }] = await Promise.all([
		app.openStores(),
		import('#lib/adapters/device/device-clock.ts'),
		import('#lib/adapters/device/device-rng.ts'),
		import('#lib/adapters/device/keyed-hash.ts')
	]);
	return new QuizRun({
		instrument,
		wave,
		locale,
		quiz: stores.quiz,
		settings: stores.settings,
		cohorts: stores.cohorts,
		outcomes: stores.outcomes,
		forgetful: stores.forgetful,
		clock: deviceClock,
		rng: deviceRng,
		hash: keyedHash
	});
}

/** After first use: the browser is asked not to clear what was answered. */
export async function keepAnswersSafe(): Promise<void> {
	const { askToPersist } = await import('#lib/adapters/pwa/device-storage.ts');
	await askToPersist();
}
