import { expect, test, type Page } from '@playwright/test';
import { LOCALES } from '../../src/lib/domain/shared/index.ts';
import { longestWords } from '../support/longest-words.ts';

test.use({ viewport: { width: 320, height: 568 } });

/** Whatever is wider than the page, or cut off by the box that it stands in. */
function tooWide(page: Page): Promise<readonly string[]> {
	return page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		const cut = [...document.querySelectorAll<HTMLElement>('main *, nav *')].filter((element) => {
			if (element.closest('.visually-hidden, svg') !== null || element.clientWidth === 0)
				return false;
			const hides = getComputedStyle(element).overflowX !== 'visible';
			return hides && element.scrollWidth > element.clientWidth + 1;
		});
		return [
			...(scrollWidth > clientWidth ? [`the page: ${scrollWidth} in ${clientWidth}`] : []),
			...cut.map((element) => element.innerText.slice(0, 60))
		];
	});
}

/** On how many lines a word of a scene stands: more than one when it was broken to fit. */
function linesOfWord(page: Page, scene: string, word: string): Promise<number> {
	return page.locator(`section[id="${scene}"]`).evaluate((section, wanted) => {
		const texts = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
		while (texts.nextNode() !== null) {
			const start = texts.currentNode.textContent?.indexOf(wanted) ?? -1;
			if (start < 0) continue;
			const range = document.createRange();
			range.setStart(texts.currentNode, start);
			range.setEnd(texts.currentNode, start + wanted.length);
			return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size;
		}
		return 0;
	}, word);
}

for (const lang of LOCALES) {
	test(`the longest words of ${lang} stand whole on a narrow screen, in stories and on the help page`, async ({
		page
	}) => {
		const places = [...longestWords(lang, 'lines', 2), ...longestWords(lang, 'choices', 2)];
		expect(places).toHaveLength(4);
		for (const { slug, id, word } of places) {
			await page.goto(`/${lang}/learn/${slug}/#${id}`);
			await expect(page.locator(`section[id="${id}"]`)).toBeVisible();
			await expect(page.locator(`section[id="${id}"]`)).toContainText(word);
			expect(await tooWide(page), `${slug}#${id}: ${word}`).toEqual([]);
			// A hyphen is a good place to break a word.
			if (!word.includes('-')) expect(await linesOfWord(page, id, word), word).toBe(1);
		}
		for (const address of [`/${lang}/`, `/${lang}/help/`, `/${lang}/phone/`]) {
			await page.goto(address);
			await expect(page.locator('h1').first()).toBeVisible();
			expect(await tooWide(page), address).toEqual([]);
		}
	});

	test(`the longest words of the questions in ${lang} stand whole on a narrow screen`, async ({
		page
	}) => {
		const [place] = longestWords(lang, 'items', 1);
		const seen: string[] = [];
		// The second wave asks the other form, so that each item has been on the screen.
		for (const wave of ['', '#endline']) {
			await page.goto('about:blank');
			await page.goto(`/${lang}/quiz/${place?.slug ?? ''}/${wave}`);
			const yes = page.locator('button.face').first();
			const road = page.getByRole('progressbar');
			await expect(yes.or(road).first()).toBeVisible();
			if (await yes.isVisible()) await yes.click();
			await expect(road).toBeVisible();
			const stations = Number(await road.getAttribute('aria-valuemax'));
			for (let station = 1; station <= stations; station += 1) {
				await expect(road).toHaveAttribute('aria-valuenow', String(station));
				seen.push(await page.locator('main').innerText());
				expect(await tooWide(page), `question ${station}`).toEqual([]);
				await page.keyboard.press('1');
				await expect(page.locator('input').first()).toBeChecked();
				await page.keyboard.press('Enter');
			}
			await expect(road).toHaveCount(0);
		}
		expect(seen.join('\n')).toContain(place?.word ?? 'a word');
	});
}
