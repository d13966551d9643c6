import type { Page } from '@playwright/test';
import type { StoryGraph } from './story-graph.ts';

/** What a person saw in one scene, once. */
export interface SeenScene {
	readonly id: string;
	/** Key of the clip and the words on the screen, of everything that is said there. */
	readonly says: readonly (readonly [key: string, text: string])[];
	readonly pictures: readonly string[];
	/** Points to take along, and ways to go on from an ending; null elsewhere. */
	readonly ending: { readonly points: number; readonly ways: number } | null;
}

export interface Played {
	/** How many ways were taken, each by a click. */
	readonly taken: number;
	readonly scenes: readonly SeenScene[];
	/** Where the page did otherwise than the rules of the story say. */
	readonly wrong: readonly string[];
}

/**
 * Takes every way of every place by clicking on what the page shows, and goes back by the key for it: depth first,
 * within the page, without waiting for frames to be painted.
 */
export function playEveryWay(page: Page, graph: StoryGraph): Promise<Played> {
	return page.evaluate(
		async ({ places, start }) => {
			const wrong: string[] = [];
			const seen = new Map<string, SeenHere>();
			const visited = new Set<string>();
			let taken = 0;
			interface SeenHere {
				id: string;
				says: (readonly [string, string])[];
				pictures: string[];
				ending: { points: number; ways: number } | null;
			}

			const current = () => document.querySelector<HTMLElement>('section.scene[data-current]');

			/** The scene changes in the microtasks after a click; a slow one is given a few turns more. */
			async function shows(scene: string): Promise<boolean> {
				for (let turn = 0; turn < 40; turn += 1) {
					if (current()?.id === scene) return true;
					await (turn < 20
						? Promise.resolve()
						: new Promise((next) => {
								setTimeout(next, 5);
							}));
				}
				return false;
			}

			function look(scene: HTMLElement): SeenHere {
				const said = [...scene.querySelectorAll<HTMLElement>('[data-says]')];
				return {
					id: scene.id,
					says: said.map((part) => [part.dataset['says'] ?? '', wordsOf(part)] as const),
					pictures: [...scene.querySelectorAll('img')].map(({ src }) => new URL(src).pathname),
					ending:
						scene.querySelector('.take') === null
							? null
							: {
									points: scene.querySelectorAll('.take .point').length,
									ways: scene.querySelectorAll('a[href]:not([href^="tel:"])').length
								}
				};
			}

			/** Of a card its title, without the buttons that stand in it. */
			function wordsOf(part: HTMLElement): string {
				const own = part.querySelector('.title') ?? part.querySelector('a') ?? part;
				return (own.textContent ?? '').replace(/\s+/gu, ' ').trim();
			}

			function wayOf(scene: HTMLElement, by: string): HTMLElement | null {
				if (by === 'skip') return scene.querySelector<HTMLElement>('.words > a[href^="#"]');
				return scene.querySelector<HTMLElement>(`[data-says="${CSS.escape(by)}"] a[href^="#"]`);
			}

			async function visit(name: string): Promise<void> {
				visited.add(name);
				const place = places[name];
				const scene = current();
				if (place === undefined || scene === null) return;
				if (getComputedStyle(scene).display === 'none') wrong.push(`${name}: cannot be seen`);
				if (!seen.has(scene.id)) seen.set(scene.id, look(scene));
				const offered = [...scene.querySelectorAll<HTMLElement>('[data-choice]')].flatMap((card) =>
					card.hidden ? [] : (card.dataset['choice'] ?? '')
				);
				const choices = place.ways.map(({ by }) => by).filter((by) => /\.c\d+$/.test(by));
				if (offered.length > 0 && offered.join() !== choices.join())
					wrong.push(`${name}: offers ${offered.join()} in place of ${choices.join()}`);
				if (!place.ending && place.ways.length === 0) wrong.push(`${name}: a dead end`);
				for (const { by, to } of place.ways) {
					const link = wayOf(scene, by);
					if (link === null) {
						wrong.push(`${name}: nothing to tap for ${by}`);
						continue;
					}
					link.click();
					taken += 1;
					const next = places[to]?.scene ?? '';
					if (!(await shows(next))) {
						wrong.push(`${name}: ${by} leads to ${current()?.id ?? 'nothing'}, not to ${next}`);
						return;
					}
					if (!visited.has(to)) await visit(to);
					dispatchEvent(new KeyboardEvent('keydown', { key: 'Backspace', bubbles: true }));
					if (!(await shows(place.scene))) {
						wrong.push(`${to}: no way back to ${name}`);
						return;
					}
				}
			}

			if (await shows(places[start]?.scene ?? '')) await visit(start);
			else wrong.push('the story does not begin');
			const lost = Object.keys(places).filter((name) => !visited.has(name));
			if (lost.length > 0) wrong.push(`never came to ${lost.slice(0, 5).join('; ')}`);
			return { taken, scenes: [...seen.values()], wrong };
		},
		{ places: Object.fromEntries(graph), start: graph.keys().next().value ?? '' }
	);
}
