import type { Page } from '@playwright/test';
import * as v from 'valibot';

const seen = v.object({
	/** Milliseconds from the start of the navigation until a scene with a choice was painted. */
	readableMs: v.number(),
	requests: v.number(),
	/** As they travelled, without fonts and voices, of what had come by then. */
	bytes: v.number(),
	x: v.number(),
	y: v.number(),
	target: v.string()
});
export type FirstScene = v.InferOutput<typeof seen>;

/** Makes the next page tell when its first scene is painted with a choice that leads somewhere. */
export async function watchFirstScene(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const look = (): void => {
			const choice = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].find(
				(link) => {
					const target = document.getElementById(link.hash.slice(1));
					return target !== null && !target.checkVisibility() && link.checkVisibility();
				}
			);
			if (choice === undefined) requestAnimationFrame(look);
			// The second frame begins when the first, with the scene in it, has been painted.
			else requestAnimationFrame(() => requestAnimationFrame(() => tell(choice)));
		};
		const tell = (choice: HTMLAnchorElement): void => {
			const readableMs = performance.now();
			choice.scrollIntoView({ block: 'center' });
			const box = choice.getBoundingClientRect();
			const loaded = performance
				.getEntriesByType('resource')
				.concat(performance.getEntriesByType('navigation'))
				.filter((entry) => entry instanceof PerformanceResourceTiming)
				.filter(({ name }) => !/\.woff2|\/narration\//.test(name));
			const here = loaded.filter(
				(entry) => entry.responseEnd > 0 && entry.responseEnd <= readableMs
			);
			document.documentElement.dataset['firstScene'] = JSON.stringify({
				readableMs,
				requests: loaded.filter((entry) => entry.startTime <= readableMs).length,
				bytes: here.reduce((sum, entry) => sum + entry.transferSize, 0),
				x: box.x + box.width / 2,
				y: box.y + box.height / 2,
				target: choice.hash.slice(1)
			});
		};
		if (location.protocol.startsWith('http')) look();
	});
}

export async function firstScene(page: Page): Promise<FirstScene> {
	const told = await page.waitForFunction(() => document.documentElement.dataset['firstScene']);
	return v.parse(seen, JSON.parse(String(await told.jsonValue())));
}

/** Waits until a scene is shown; the time from the start of the navigation, in milliseconds. */
export async function sceneShownMs(page: Page, id: string): Promise<number> {
	const shown = await page.waitForFunction(
		(target) =>
			document.getElementById(target)?.checkVisibility() === true ? performance.now() : false,
		id,
		{ polling: 'raf' }
	);
	return Number(await shown.jsonValue());
}
