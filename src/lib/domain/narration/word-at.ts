import type { WordMarks } from './narration-player.ts';

/**
 * The word that is being said, `elapsedMs` after the start of the clip. `null` before the first word, and for
 * a clip without marks: then the whole line is emphasised.
 */
export function wordAt(marks: WordMarks, elapsedMs: number): number | null {
	let saying: number | null = null;
	for (const [word, startMs] of marks) {
		if (startMs > elapsedMs) break;
		saying = word;
	}
	return saying;
}
