import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { clipHash, textHash, type ClipSource } from './clip-hash.ts';
import { PIPELINE_VERSION } from './pipeline-version.ts';

const VOICE = { name: 'hi+f2', rate: 135, pitch: 45 };
const SOURCE: ClipSource = {
	kind: 'synthesis',
	voice: VOICE,
	sentences: [{ firstWord: 0, words: ['one', 'two'] }]
};

it('names a clip with 16 hexadecimal digits, the same ones each time', () => {
	expect(clipHash(SOURCE)).toMatch(/^[0-9a-f]{16}$/);
	expect(clipHash({ ...SOURCE })).toBe(clipHash(SOURCE));
});

it('names another clip when the words, their marks, the voice, the rate or the pitch differ', () => {
	const others: readonly ClipSource[] = [
		{ ...SOURCE, sentences: [{ firstWord: 0, words: ['one', 'three'] }] },
		{ ...SOURCE, sentences: [{ firstWord: 0, words: ['one two'] }] },
		{ ...SOURCE, voice: { ...VOICE, name: 'hi+m3' } },
		{ ...SOURCE, voice: { ...VOICE, rate: 120 } },
		{ ...SOURCE, voice: { ...VOICE, pitch: 50 } },
		{ kind: 'human', file: 'a.opus', fileHash: 'aa' },
		{ kind: 'human', file: 'a.opus', fileHash: 'bb' }
	];
	const names = [SOURCE, ...others].map(clipHash);
	expect(new Set(names).size).toBe(names.length);
});

it('does not rename a recording that only moved to another folder', () => {
	expect(clipHash({ kind: 'human', file: 'a.opus', fileHash: 'aa' })).toBe(
		clipHash({ kind: 'human', file: 'b/a.opus', fileHash: 'aa' })
	);
});

it('puts the installed versions of the synthesiser and the encoders into the name', () => {
	const packageJson: unknown = JSON.parse(readFileSync('package.json', 'utf8'));
	const { devDependencies } = v.parse(
		v.object({ devDependencies: v.record(v.string(), v.string()) }),
		packageJson
	);
	for (const [name, version] of Object.entries(PIPELINE_VERSION.packages)) {
		expect(devDependencies[name]).toBe(version);
	}
});

it('holds a recording to its text, not to how the text was typed', () => {
	expect(textHash(' Pay \n today. ')).toBe(textHash('Pay today.'));
	expect(textHash('Pay today.')).not.toBe(textHash('Pay tomorrow.'));
});
