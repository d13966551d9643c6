import type { Browser } from '@playwright/test';
import { openPhone, openSlowPage } from './slow-phone.ts';
import { firstScene, watchFirstScene } from './watch-story.ts';

/**
 * Milliseconds from the tap on a choice until the voice of its scene sounds, with the clip on the phone.
 * The story is walked into once before, so that the clips are kept.
 */
export async function measureVoice(
	browser: Browser,
	address: string,
	path: string
): Promise<number> {
	const phone = await openPhone(browser);
	try {
		await phone.addInitScript(() => {
			const play: unknown = Object.getOwnPropertyDescriptor(
				HTMLMediaElement.prototype,
				'play'
			)?.value;
			HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
				this.addEventListener('playing', () => {
					document.documentElement.dataset['playingAt'] ??= String(performance.now());
				});
				if (typeof play !== 'function') throw new TypeError('This browser plays no sound.');
				const started: unknown = Reflect.apply(play, this, []);
				return Promise.resolve(started).then(() => undefined);
			};
			addEventListener(
				'pointerdown',
				() => {
					delete document.documentElement.dataset['playingAt'];
					document.documentElement.dataset['tappedAt'] = String(performance.now());
				},
				{ capture: true }
			);
		});
		let startedMs = 0;
		for (let visit = 0; visit < 2; visit += 1) {
			const page = await openSlowPage(phone);
			await watchFirstScene(page);
			await page.goto(`${address}${path}`);
			const first = await firstScene(page);
			await page.waitForLoadState('networkidle');
			await page.touchscreen.tap(first.x, first.y);
			const took = await page.waitForFunction(() => {
				const { playingAt, tappedAt } = document.documentElement.dataset;
				return playingAt === undefined ? null : [Number(playingAt) - Number(tappedAt)];
			});
			startedMs = (await took.jsonValue())?.[0] ?? Number.NaN;
			await page.close();
		}
		return startedMs;
	} finally {
		await phone.close();
	}
}
