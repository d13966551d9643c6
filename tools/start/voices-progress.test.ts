import { expect, it } from 'vitest';
import { voicesProgress } from './voices-progress.ts';

it('tells ten times how far the voices are, whatever their number', () => {
	const lines: string[] = [];
	const tell = voicesProgress((line) => lines.push(line));
	for (let done = 1; done <= 437; done += 1) tell(done, 437);
	expect(lines).toHaveLength(10);
	expect(lines[0]).toMatch(/^Voices: 44 of 437 clips/);
	expect(lines[9]).toMatch(/^Voices: all 437 clips are there/);
});
