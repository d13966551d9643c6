import { sceneScript } from '#lib/domain/narration/index.ts';
import type { Scene, Story } from '#lib/domain/story/index.ts';

/**
 * English words in the time that the slowest of the languages needs for them. Measured over the clips of one
 * module: the computer's voice says 162 English words a minute, and is 1.27 times as long over the same in Hindi.
 */
const WORDS_A_MINUTE = 127;
/** Between two clips; see `NarrationSession`. */
const PAUSE_SECONDS = 0.3;
/** As long as "What would you do?" is in any language. */
const CHOOSE = 'What would you do?';

/**
 * How long the voice needs, in the slowest language, for a scene when nobody interrupts it: all lines and all
 * choices; not the numbers to call, which stand below every ending.
 * @param story in English
 */
export function estimateSeconds(story: Story, scene: Scene): number {
	const choices = scene.onward.kind === 'choices' ? scene.onward.choices : [];
	const said = sceneScript(story, scene, choices, {}, { choose: CHOOSE, ending: [] });
	const words = said.reduce((sum, utterance) => sum + utterance.words, 0);
	return (words * 60) / WORDS_A_MINUTE + said.length * PAUSE_SECONDS;
}
