import { expect, type Page } from '@playwright/test';

/** Keeps every pack that the "This phone" page offers, as a person would. */
export async function keepAllPacks(page: Page, locale: string): Promise<void> {
	await page.goto(`/${locale}/phone/`);
	const packs = page.locator('li.pack');
	await expect(packs).not.toHaveCount(0);
	for (const pack of await packs.all()) {
		await pack.getByRole('button').click();
		await expect(pack.locator('.kept')).toBeVisible({ timeout: 20_000 });
	}
}

/** The clips of a pack that this page cannot get as media elements ask for them: in parts. */
export function lostClips(page: Page, pack: string, locale: string): Promise<string[]> {
	return page.evaluate(async (address) => {
		const list: { clips: { clip: string }[] } = await (await fetch(address)).json();
		if (list.clips.length === 0) return ['the list of clips is empty'];
		const lost = await Promise.all(
			list.clips.map(async ({ clip }) => {
				const file = `/narration/clips/${clip}.ogg`;
				const part = await fetch(file, { headers: { range: 'bytes=0-1' } }).catch(() => null);
				const bytes = (await part?.arrayBuffer())?.byteLength;
				return part?.status === 206 && bytes === 2 ? [] : clip;
			})
		);
		return lost.flat();
	}, `/narration/${pack}/${locale}.json`);
}

/** Plays the shortest clip of a pack; true when it has sounded to its end. */
export function soundsToItsEnd(page: Page, pack: string, locale: string): Promise<boolean> {
	return page.evaluate(async (address) => {
		const answer = await fetch(address);
		const list: { clips: { clip: string; durationMs: number }[] } = await answer.json();
		const [shortest] = list.clips.toSorted((a, b) => a.durationMs - b.durationMs);
		if (shortest === undefined) return false;
		const audio = new Audio(`/narration/clips/${shortest.clip}.ogg`);
		const ended = new Promise<boolean>((resolve) => {
			audio.onended = () => {
				resolve(true);
			};
			audio.onerror = () => {
				resolve(false);
			};
		});
		await audio.play();
		return ended;
	}, `/narration/${pack}/${locale}.json`);
}
