import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { LOCALES } from '../../src/lib/domain/shared/index.ts';
import { builtPages } from '../support/built-pages.ts';

const prerendered = fileURLToPath(new URL('../../build/prerendered', import.meta.url));
const NEUTRAL = '/clock/';
/** A kiosk has no way out and is nobody's phone. */
const ofAPhone = builtPages().filter((path) => path !== NEUTRAL && !path.startsWith('/kiosk/'));

interface Head {
	readonly path: string;
	readonly html: string;
}
const heads: readonly Head[] = ofAPhone.map((path) => ({
	path,
	html: readFileSync(`${prerendered}${path}index.html`, 'utf8').replace(
		/<script[\s\S]*?<\/script>/gu,
		''
	)
}));

/** The pages on which this does not hold. */
function failing(holds: (html: string) => boolean): readonly string[] {
	return heads.filter(({ html }) => !holds(html)).map(({ path }) => path);
}

const times = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].length;

test.describe('every page of every language leaves no telling trace', () => {
	test('there are many of them, in five languages', () => {
		for (const locale of LOCALES)
			expect(heads.filter(({ path }) => path.startsWith(`/${locale}/`)).length).toBeGreaterThan(40);
	});

	test('its title, as the history and the list of recent apps show it, is the name and nothing else', () => {
		expect(failing((html) => times(html, /<title>/g) === 1)).toEqual([]);
		expect(failing((html) => html.includes('<title>Safar</title>'))).toEqual([]);
	});

	test('its icon, manifest and colours are the same on all', () => {
		const same = [
			'<link rel="icon" href="/icon.svg"',
			'<link rel="manifest" href="/manifest.webmanifest"',
			'<meta name="theme-color" content="#fbf6ec"'
		];
		for (const one of same) expect(failing((html) => html.includes(one))).toEqual([]);
	});

	test('no other site is told where somebody came from, and no search engine or preview tells of it', () => {
		expect(failing((html) => html.includes('<meta name="referrer" content="no-referrer"'))).toEqual(
			[]
		);
		expect(failing((html) => html.includes('<meta name="robots" content="noindex"'))).toEqual([]);
		expect(
			failing((html) => !/<meta[^>]+(?:property="og:|name="(?:description|twitter:))/.test(html))
		).toEqual([]);
	});

	test('the way out is a plain link that needs no script', () => {
		expect(failing((html) => times(html, /<a [^>]*href="\/clock\/"[^>]*data-exit/g) === 1)).toEqual(
			[]
		);
	});

	test('the browser is not to fill in or bring back what was ticked', () => {
		expect(
			failing((html) => !/<(?:input|textarea|select)(?![^>]*autocomplete="off")[^>]*>/.test(html))
		).toEqual([]);
	});

	test('sensitive ones say where Exit is told of', () => {
		const sensitive = heads.filter(({ html }) => html.includes('<meta name="calm-first"'));
		expect(sensitive.map(({ path }) => path)).toContain('/hi/learn/the-offer/');
		expect(sensitive.map(({ path }) => path)).toContain('/ur/quiz/core/');
		expect(sensitive.map(({ path }) => path)).not.toContain('/en/learn/papers-nepal/');
		for (const { path, html } of sensitive)
			expect(html).toContain(
				`<meta name="calm-first" content="/${path.split('/')[1] ?? ''}/calm/"`
			);
	});
});

test('the neutral page has no name, icon, colour, manifest, script or word of Safar', () => {
	const html = readFileSync(`${prerendered}${NEUTRAL}index.html`, 'utf8');
	expect(html).not.toMatch(/safar|सफ़र|सफर|সফর|سفر|_app|manifest|fbf6ec|2b3a7e|href="\//iu);
	expect(html).toContain('name="robots" content="noindex"');
});

test('the built worker and pages ask for no notification', () => {
	const worker = fileURLToPath(new URL('../../build/client/service-worker.js', import.meta.url));
	expect(existsSync(worker)).toBe(true);
	expect(readFileSync(worker, 'utf8')).not.toMatch(
		/showNotification|pushManager|addEventListener\("push"/
	);
});

test('a story leaves one entry in the history, and the voice tells the phone no title', async ({
	page
}) => {
	await page.goto('/en/');
	const before = await page.evaluate(() => history.length);
	await page.goto('/en/learn/the-offer/');
	await page.locator('main[data-live]').waitFor();
	for (let step = 0; step < 3; step += 1) {
		const here = await page.locator('section.scene:visible').getAttribute('id');
		const way = page.locator('section.scene:visible a[href^="#"]:visible').last();
		await way.evaluate((link) => {
			if (link instanceof HTMLElement) link.click();
		});
		await page.locator(`section.scene:visible:not([id="${String(here)}"])`).waitFor();
	}
	expect(await page.evaluate(() => history.length)).toBe(before + 1);
	await page.locator('[role=region] button.main').click();
	await expect(page.locator('[data-saying]').first()).toBeVisible();
	expect(await page.evaluate(() => [document.title, navigator.mediaSession.metadata])).toEqual([
		'Safar',
		null
	]);
});
