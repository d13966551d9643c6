import { describe, it } from 'vitest';
import { expectPass, expectProblem, replace } from '#tests/content/content-kit.ts';
import { longLine } from './long-line.ts';

describe('what is heard in one go is short', () => {
	it('passes 220 characters', () =>
		expectPass(longLine, { 'en.md': replace('Salma has a new message.', `${'a'.repeat(219)}.`) }));

	it('names a line of 221', () =>
		expectProblem(
			longLine,
			{ 'en.md': replace('Salma has a new message.', `${'a'.repeat(220)}.`) },
			'en.md:11: error long-line: this has 221 characters, and at most 220 can be listened to in one go — Break it into two paragraphs, or say it in fewer words.'
		));

	it('counts a syllable with its vowel signs once, as people see it', () =>
		expectPass(longLine, { 'hi.md': replace('सलमा के फ़ोन पर नया संदेश आया है।', 'कि'.repeat(220)) }));
});
