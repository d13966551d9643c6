import { expect, type Page } from '@playwright/test';
import { narrationPath, packsFor, type ClipTiming } from '#lib/domain/narration/index.ts';
import { parsePackManifest } from '#lib/schema/narration/parse-narration.ts';

/** Keeps the voices of the interface and of one story, as a person would on the "This phone" page. */
export async function keepAllPacks(page: Page, locale: string): Promise<void> {
	await page.goto(`/${locale}/phone/`);
	for (const name of packsFor('the-offer', 'story')) {
		const pack = page.locator(`li.pack[data-pack="${name}"]`);
		const button = pack.getByRole('button');
		await expect(pack).toBeAttached();
		// The packs of a story stand in its group, which may be closed; the common one in none.
		const closed = page.locator('details:not([open])', { has: pack }).locator('summary');
		if ((await closed.count()) > 0) await closed.click();
		await expect(button).toBeVisible();
		// A pack that was heard is kept already, and its button would take it off again.
		if ((await pack.locator('.kept').count()) === 0) await button.click();
		await expect(pack.locator('.kept')).toBeVisible({ timeout: 20_000 });
	}
}

/** The clips of a pack that this page cannot get as media elements ask for them: in parts. */
export async function lostClips(page: Page, pack: string, locale: string): Promise<string[]> {
	const clips = await clipsOf(page, pack, locale);
	return page.evaluate(
		async (files) => {
			const lost = await Promise.all(
				files.map(async (file) => {
					const part = await fetch(file, { headers: { range: 'bytes=0-1' } }).catch(() => null);
					const bytes = (await part?.arrayBuffer())?.byteLength;
					return part?.status === 206 && bytes === 2 ? [] : file;
				})
			);
			return lost.flat();
		},
		clips.map(({ clip }) => narrationPath.clip(clip, 'ogg'))
	);
}

/** Plays the shortest clip of a pack; true when it has sounded to its end. */
export async function soundsToItsEnd(page: Page, pack: string, locale: string): Promise<boolean> {
	const [shortest] = (await clipsOf(page, pack, locale)).toSorted(
		(a, b) => a.durationMs - b.durationMs
	);
	if (shortest === undefined) return false;
	return page.evaluate(
		async (file) => {
			const audio = new Audio(file);
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
		},
		narrationPath.clip(shortest.clip, 'ogg')
	);
}

async function clipsOf(page: Page, pack: string, locale: string): Promise<readonly ClipTiming[]> {
	const list = await page.evaluate(
		async (address) => (await fetch(address)).text(),
		narrationPath.manifest(pack, locale)
	);
	const parsed = parsePackManifest(JSON.parse(list));
	if (!parsed.ok || parsed.value.state !== 'ready') throw new Error(`No list of ${pack}: ${list}`);
	return parsed.value.clips;
}
