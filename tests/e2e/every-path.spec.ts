import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { LOCALES, SOURCE_LOCALE } from '../../src/lib/domain/shared/index.ts';
import { playEveryWay, type SeenScene } from '../support/play-every-way.ts';
import { plannedVoices } from '../support/planned-voices.ts';
import { followPaths, storyGraph } from '../support/story-graph.ts';
import { builtPages } from '../support/built-pages.ts';

// What is played is the story; its voices are made by the server only where other tests listen.
test.use({ serviceWorkers: 'block' });

const MODULES = [
	...new Set(builtPages().flatMap((path) => /^\/en\/learn\/([^/]+)\/$/.exec(path)?.[1] ?? []))
];

const prerendered = fileURLToPath(new URL('../../build/prerendered', import.meta.url));

/** Texts that are the same in every language, such as a number, say nothing about a translation. */
const HAS_LETTERS = /\p{L}/u;

for (const module of MODULES) {
	for (const locale of LOCALES) {
		test(`every path of ${module} can be played to its end (${locale})`, async ({ page }) => {
			const { content, voices } = await plannedVoices();
			const told = content.modules.find(({ manifest }) => manifest.slug === module);
			const story = told?.stories.get(locale);
			if (story === undefined) throw new Error(`${module} is not told in ${locale}.`);
			const graph = storyGraph(story);
			const { paths, deadEnds } = followPaths(graph);
			expect(paths).toBeGreaterThan(1);
			expect(deadEnds).toEqual([]);

			await page.route('**/narration/**', (route) => route.abort());
			const broken: string[] = [];
			page.on('pageerror', ({ message }) => broken.push(message));
			await page.goto(`/${locale}/learn/${module}/`);
			await page
				.locator('main[data-live]')
				.waitFor({ timeout: 60_000 })
				.catch(() => {
					throw new Error(`The script does not take over: ${broken.join('; ')}`);
				});
			const played = await playEveryWay(page, graph);
			expect(played.wrong).toEqual([]);
			expect(played.taken).toBe(
				[...graph.values()].reduce((sum, { ways }) => sum + ways.length, 0)
			);
			expect(played.scenes.map(({ id }) => id).toSorted()).toEqual(
				story.scenes.map(({ id }) => id).toSorted()
			);

			const html = readFileSync(`${prerendered}/${locale}/learn/${module}/index.html`, 'utf8');
			const here = voices(locale, module);
			const source = voices(SOURCE_LOCALE, module);
			for (const scene of played.scenes) {
				expect(unsaid(scene, here, html), `#${scene.id} has no such clip`).toEqual([]);
				expect(untold(scene, here), `#${scene.id} shows other words`).toEqual([]);
				if (locale !== SOURCE_LOCALE)
					expect(untranslated(scene, source), `#${scene.id} is not translated`).toEqual([]);
				if (scene.ending !== null) {
					expect(scene.ending.points, `#${scene.id} gives nothing to take along`).toBeGreaterThan(
						0
					);
					expect(scene.ending.ways, `#${scene.id} leads nowhere`).toBeGreaterThan(1);
				}
			}
			expect(await picturesThatFail(page)).toEqual([]);

			// Who asks at the content note to pass the sensitive part over comes to an end as well.
			if (story.sensitive === null) return;
			const around = storyGraph(story, true);
			expect(followPaths(around).deadEnds).toEqual([]);
			expect(followPaths(around).paths).toBeGreaterThan(0);
			// A story may begin in that part; there the way round stands on the scene.
			const scenes = new Set([...around.values()].map(({ scene }) => scene));
			scenes.delete(story.scenes[0].id);
			expect(story.sensitive.scenes.filter((scene) => scenes.has(scene))).toEqual([]);
		});
	}
}

type Voices = ReadonlyMap<string, { readonly clip: string; readonly displayText: string }>;

/** Keys for which the page names no clip, or one that the server would not know. */
function unsaid({ says }: SeenScene, voices: Voices, html: string): string[] {
	return says.flatMap(([key]) => {
		const clip = voices.get(key)?.clip;
		return clip !== undefined && html.includes(`"${key}":"${clip}"`) ? [] : key;
	});
}

/** What stands on the screen and is empty, or is not what its clip says. A helpline's clip tells its whole card. */
function untold({ says }: SeenScene, voices: Voices): string[] {
	return says.flatMap(([key, text]) => {
		// Between these marks, which nobody sees, a number keeps its order in a text from right to left.
		const shown = text.replace(/[\u2066-\u2069]/gu, '');
		if (shown === '') return `${key} is empty`;
		if (key.startsWith('helpline.')) return [];
		const said = voices.get(key)?.displayText.replace(/\s+/gu, ' ').trim();
		return said === shown ? [] : `${key}: "${shown}" is said as "${said ?? ''}"`;
	});
}

function untranslated({ says }: SeenScene, source: Voices): string[] {
	return says.flatMap(([key, text]) =>
		HAS_LETTERS.test(text) && source.get(key)?.displayText === text ? key : []
	);
}

/** Addresses of pictures on the page that cannot be drawn. */
function picturesThatFail(page: Page): Promise<readonly string[]> {
	return page.evaluate(async () => {
		const pictures = [...document.querySelectorAll<HTMLImageElement>('main img')];
		const drawn = await Promise.all(
			pictures.map(async (picture) => {
				picture.loading = 'eager';
				return picture.decode().then(
					() => picture.naturalWidth > 0,
					() => false
				);
			})
		);
		return pictures.flatMap(({ src }, place) => (drawn[place] === true ? [] : src));
	});
}
