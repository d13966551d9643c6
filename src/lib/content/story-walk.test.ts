import { describe, expect, it } from 'vitest';
import { compileMarkdown } from './markdown/compile-markdown.ts';
import { walkStory } from './story-walk.ts';
import type { SceneSource } from './story-source.ts';

interface Walked {
	readonly scenes: readonly SceneSource[];
	readonly said: readonly string[];
}

async function walk(text: string): Promise<Walked> {
	const said: string[] = [];
	const source = await compileMarkdown(
		{ file: 'en.md', text },
		'story',
		(page) =>
			walkStory(page, (line, rule, message) => {
				said.push(`${line} ${rule}: ${message}`);
			}),
		({ line, rule, message }) => {
			said.push(`${line} ${rule}: ${message}`);
		}
	);
	return { scenes: source?.scenes ?? [], said };
}

/** The first scene of a story that has this body. */
async function scene(body: string): Promise<SceneSource | undefined> {
	const { scenes, said } = await walk(`## Title {#one}\n\n${body}\n`);
	expect(said).toEqual([]);
	return scenes[0];
}

/** What the walk says of a scene with this body, which begins on line 3. */
async function said(body: string): Promise<readonly string[]> {
	return (await walk(`## Title {#one}\n\n${body}\n`)).said;
}

describe('reading a story', () => {
	it('opens a scene at each heading of level 2, with its name and line', async () => {
		const { scenes } = await walk('---\ntitle: x\n---\n\n## A {#a}\n\nHi.\n\n## B c {#b-c}\n\nHo.\n');
		expect(scenes.map(({ id, title, line }) => ({ id, title, line }))).toEqual([
			{ id: 'a', title: 'A', line: 5 },
			{ id: 'b-c', title: 'B c', line: 9 }
		]);
	});

	it('reads the condition of a scene', async () => {
		const { scenes } = await walk('## A {#a} `if:signs>=3`\n\nHi.\n');
		expect(scenes[0]?.when).toEqual({ flag: 'signs', atLeast: 3 });
	});

	it('gives a line to the narrator when nobody is named', async () => {
		expect((await scene('She waits.'))?.blocks).toEqual([
			{ kind: 'line', speaker: null, text: 'She waits.', cites: [], line: 3 }
		]);
	});

	it('gives a line to a character with a mood', async () => {
		expect((await scene('`salma worried` Why the hurry?'))?.blocks).toEqual([
			{
				kind: 'line',
				speaker: { character: 'salma', mood: 'worried' },
				text: 'Why the hurry?',
				cites: [],
				line: 3
			}
		]);
	});

	it('joins the source lines of a paragraph', async () => {
		expect((await scene('One\ntwo.'))?.blocks[0]?.text).toBe('One two.');
	});

	it('takes citations out of the words, also two that touch, as remark hides them', async () => {
		const [block] = (await scene('Free.[^A-IN-2][^A-NP-2] And so.[^B1]'))?.blocks ?? [];
		expect(block?.text).toBe('Free. And so.');
		expect(block?.cites.map(({ id }) => id)).toEqual(['A-IN-2', 'A-NP-2', 'B1']);
	});

	it('keeps quotes and dots as they were typed', async () => {
		expect((await scene('"So..." -- he said, \'yes\'.'))?.blocks[0]?.text).toBe(
			'"So..." -- he said, \'yes\'.'
		);
	});

	it('reads a group question', async () => {
		expect((await scene('> And you?'))?.blocks).toEqual([
			{ kind: 'group-question', speaker: null, text: 'And you?', cites: [], line: 3 }
		]);
	});

	it('reads choices with flags and scores', async () => {
		expect((await scene('- [Pay](#pay)\n- [Ask](#ask) `sets:licence` `if:signs>=2`'))?.choices).toEqual([
			{ text: 'Pay', to: 'pay', sets: null, when: null, cites: [], line: 3 },
			{
				text: 'Ask',
				to: 'ask',
				sets: 'licence',
				when: { flag: 'signs', atLeast: 2 },
				cites: [],
				line: 4
			}
		]);
	});

	it('reads a continue link', async () => {
		expect((await scene('[Go on](#two)'))?.onward).toEqual({
			text: 'Go on',
			to: 'two',
			cites: [],
			line: 3
		});
	});

	it('reads a takeaway with its points', async () => {
		expect((await scene('### Keep {#takeaway}\n\n- One[^B1]\n- Two'))?.takeaway).toEqual({
			title: 'Keep',
			line: 3,
			points: [
				{ text: 'One', cites: [{ id: 'B1', line: 5 }], line: 5 },
				{ text: 'Two', cites: [], line: 6 }
			]
		});
	});

	it('reads a picture from left to right', async () => {
		expect((await scene('![Two people](picture:office?b=calm&a=sad&prop=pen&prop=key)'))?.picture).toEqual({
			line: 3,
			alt: 'Two people',
			backdrop: 'office',
			cast: [
				{ character: 'b', mood: 'calm' },
				{ character: 'a', mood: 'sad' }
			],
			props: ['pen', 'key']
		});
	});
});

describe('refusing what is not a story', () => {
	it.each([
		['a name alone on its line', '{#two}', '3 lonely-id: `{#two}` stands alone on its line'],
		['a Svelte block', '{#if x}', '3 code-in-text: `{#if x}` is HTML or Svelte, which a module does not use'],
		['HTML', 'Say <b>Hi</b>.', '3 code-in-text: `<b>` is HTML or Svelte, which a module does not use'],
		['braces in words', 'Hi {you}.', '3 code-in-text: braces `{ }` stand in text that people read'],
		['bold words', 'Hi **you**.', '3 formatting: bold, italics and the like are not used here'],
		['an unknown mood', '`a glad` Hi.', '3 unknown-mood: `glad` is not a mood'],
		['a speaker without a mood', '`salma` Hi.', '3 speaker: `salma` does not say who speaks and how'],
		['code in the middle', 'Hi `you` there.', '3 mark: `you` stands inside text'],
		['a list of plain words', '- One', '3 choice: this point is not a choice'],
		['a numbered list', '1. [One](#one)', '3 markdown: the list is numbered'],
		['a picture from elsewhere', '![x](photo.jpg)', '3 picture: `photo.jpg` is not a picture of the drawing kit'],
		['another heading', '### More {#more}', '3 heading-level: the heading "More" is neither a scene nor a takeaway'],
		['a table', '| a |\n|---|\n| b |', '3 markdown: this kind of Markdown (table) is not used here']
	])('refuses %s', async (_, body, problem) => {
		expect(await said(body)).toContain(problem);
	});

	it('refuses words before the first scene', async () => {
		expect((await walk('Hello.\n\n## A {#a}\n\nHi.\n')).said).toEqual([
			'1 before-first-scene: this stands before the first scene'
		]);
	});

	it('refuses an endless line before a parser has to read it', async () => {
		expect((await walk(`## A {#a}\n\n${'['.repeat(100_000)}\n`)).said).toEqual([
			'3 markdown: this line is endless'
		]);
	});
});
