import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Browser, type Page } from '@playwright/test';
import * as v from 'valibot';
import { sealKeyOf } from '#lib/domain/outcome/index.ts';
import type { Outcome } from '#lib/domain/outcome/index.ts';
import { cohortBearer, cohortToken } from '#lib/domain/sync/index.ts';
import { fileLine } from '#lib/domain/transfer/index.ts';
import { batchAnswerSchema } from '#lib/schema/sync/batch-schema.ts';
import { cohortSchema } from '#lib/schema/stored/cohort-row-schema.ts';
import { answeredClass } from '../support/answered-class.ts';
import { keyedHash } from '../support/hub-sender.ts';
import { startHubServer, type HubServer } from '../support/hub-server.ts';
import { makesCohort } from '../support/walk.ts';

const PASSWORD = 'a road with nine stations';
const keptCohortSchema = v.object({ value: cohortSchema });

let hub: HubServer;
test.beforeAll(async () => {
	hub = await startHubServer();
});
test.afterAll(() => hub.stop());

/**
 * A browser of its own, which comes to the hub as a phone comes to that of a laptop: over plain HTTP no page is let write
 * to the disk, so nobody is asked where a file is to go. (On localhost the browser would ask, in a window of its own.)
 */
async function newVisitor(browser: Browser): Promise<Page> {
	const context = await browser.newContext({ baseURL: hub.address, acceptDownloads: true });
	await context.addInitScript(() => {
		Object.defineProperty(window, 'showSaveFilePicker', { value: undefined });
	});
	return context.newPage();
}

async function signsIn(page: Page, name: string, password: string): Promise<void> {
	await page.getByLabel('Name').fill(name);
	await page.getByLabel('Password', { exact: true }).fill(password);
	await page.locator('form button.main').click();
}

/** What a device that was invited shows: made from the key that the trainer's device keeps. */
async function bearerOf(page: Page): Promise<string> {
	const rows = await page.evaluate(
		() =>
			new Promise<unknown[]>((resolve, reject) => {
				const request = indexedDB.open('safar');
				request.onerror = () => {
					reject(new Error('the database does not open'));
				};
				request.onsuccess = () => {
					const all = request.result.transaction('cohorts').objectStore('cohorts').getAll();
					all.onsuccess = () => {
						request.result.close();
						resolve(all.result);
					};
				};
			})
	);
	const { code, linkKey } = v.parse(keptCohortSchema, rows[0]).value;
	return cohortBearer(code, cohortToken(sealKeyOf(linkKey, keyedHash), code, keyedHash));
}

async function sends(outcomes: readonly Outcome[], bearer: string): Promise<readonly string[]> {
	const answer = await fetch(`${hub.address}/api/outcomes`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
		body: JSON.stringify({ v: 1, offer: '00112233aabbccdd', records: outcomes.map(fileLine) })
	});
	const { answers } = v.parse(batchAnswerSchema, await answer.json());
	return answers.map(({ state }) => state);
}

async function breaksNoRule(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.html)}`)).toEqual([]);
}

test('from the link of the console to a file of results: a manager, a trainer, a group and its phones', async ({
	browser
}) => {
	test.setTimeout(240_000);
	const manager = await newVisitor(browser);
	let password = '';
	await test.step('the link of the console makes the first manager, once', async () => {
		await manager.goto(hub.setUpLink);
		await signsIn(manager, 'Asha', PASSWORD);
		await expect(manager.getByText('Signed in: Asha')).toBeVisible();
		const late = await newVisitor(browser);
		await late.goto(hub.setUpLink);
		await signsIn(late, 'Mallory', PASSWORD);
		await expect(late.getByText('This link was used')).toBeVisible();
	});

	await test.step('a manager lets a trainer in, whose password is shown this once', async () => {
		await manager.getByRole('link', { name: 'Who may sign in' }).click();
		await manager.getByLabel('Name').fill('Bina');
		await manager.locator('form button.main').click();
		password = await manager.locator('[data-secret]').innerText();
		await breaksNoRule(manager);
		await manager.reload();
		await expect(manager.locator('[data-person=Bina]')).toBeVisible();
		await expect(manager.locator('[data-secret]')).toHaveCount(0);
	});

	await test.step('a password is not replaced by one touch', async () => {
		const card = manager.locator('[data-person=Bina]');
		await card.locator('summary').click();
		await card.getByRole('button', { name: 'New password' }).click();
		await manager.getByRole('button', { name: 'No, go back' }).click();
		await expect(manager.locator('[data-secret]')).toHaveCount(0);
	});

	const trainer = await newVisitor(browser);
	let cohort = '';
	const outcomes: Outcome[] = [];
	await test.step('a trainer finds the hub from the first page, and brings a group of the device there', async () => {
		cohort = await makesCohort(trainer, 'en');
		await trainer.goto('/en/trainer/');
		await trainer.getByRole('link', { name: 'The hub' }).click();
		await signsIn(trainer, 'Bina', password);
		await trainer.getByRole('link', { name: 'Cohorts at the hub' }).click();
		await trainer.getByRole('button', { name: 'Bring to the hub' }).click();
		await expect(trainer.getByRole('link', { name: cohort })).toContainText('No results yet');
	});

	await test.step('phones of the group send what they have', async () => {
		outcomes.push(...(await answeredClass(cohort, 60)));
		const states = await sends(outcomes, await bearerOf(trainer));
		expect(new Set(states)).toEqual(new Set(['stored']));
		expect(states).toHaveLength(outcomes.length);
	});

	await test.step('the report of the group shows figures', async () => {
		await trainer.reload();
		await trainer.getByRole('link', { name: cohort }).click();
		await trainer.getByRole('link', { name: 'Report' }).click();
		await expect(trainer.locator('[data-reach=baseline] b')).toHaveText('60');
		await expect(trainer.locator('[data-theme=all] [data-figure=percent]').first()).toHaveText(
			/\d+ %/
		);
		await breaksNoRule(trainer);
	});

	await test.step('a table of the group is taken out, with every record and nobody else’s', async () => {
		await trainer.goto(`/en/trainer/hub/export/#${cohort}`);
		await expect(trainer.getByLabel('Or one group only')).toHaveValue(cohort);
		await breaksNoRule(trainer);
		const download = trainer.waitForEvent('download');
		await trainer.getByRole('button', { name: 'CSV' }).click();
		const file = await download;
		expect(file.suggestedFilename()).toMatch(/^safar-answers-\d{4}-W\d\d\.csv$/);
		const [, ...rows] = readFileSync(await file.path(), 'utf8')
			.trim()
			.split('\r\n');
		const ids = new Set(rows.map((row) => row.split(',')[0]));
		expect(ids).toEqual(new Set(outcomes.map(({ id }) => id)));
		await expect(trainer.getByText(`${String(outcomes.length)} results`)).toBeVisible();
	});

	await test.step('a file that was taken out counts nothing twice when it is brought again', async () => {
		const download = trainer.waitForEvent('download');
		await trainer.getByRole('button', { name: 'Safar file' }).click();
		const chooser = trainer.waitForEvent('filechooser');
		const path = await (await download).path();
		await trainer.getByRole('button', { name: 'Choose a file' }).click();
		await (await chooser).setFiles(path);
		await expect(trainer.locator('[data-count=duplicate] b')).toHaveText(String(outcomes.length));
		await expect(trainer.locator('[data-count=stored] b')).toHaveText('0');
	});

	await test.step('a manager sees the months, the log and the hubs beside this one', async () => {
		await manager.goto('/en/trainer/hub/report/');
		await expect(manager.locator('[data-trend]')).toBeVisible();
		await breaksNoRule(manager);
		await manager.goto('/en/trainer/hub/log/');
		await expect(manager.getByText('took results out').first()).toBeVisible();
		await breaksNoRule(manager);
		await manager.goto('/en/trainer/hub/hubs/');
		await manager.getByLabel('What is it called?').fill('Laptop of Sylhet');
		await manager.getByRole('button', { name: 'Add' }).click();
		await expect(manager.locator('[data-secret]')).toHaveText(/^h\.[\da-f]{8}\.[\w-]{43}$/);
		await breaksNoRule(manager);
		await manager.locator('[data-hub]').getByRole('button').click();
		await manager.locator('dialog[open]').getByRole('button').last().click();
		await expect(manager.getByText('ended in week')).toBeVisible();
	});

	await test.step('a name that is a page in itself is shown as letters, to whoever sees it', async () => {
		const hostile = '<img src="x" onerror="document.title = 1">=1+1';
		await trainer.goto(`/en/trainer/hub/cohorts/#${cohort}`);
		await trainer.getByLabel('Name of the group').fill(hostile);
		await trainer.getByRole('button', { name: 'Save' }).click();
		await expect(trainer.getByRole('heading', { name: hostile })).toBeVisible();
		for (const page of ['cohorts/', `report/#${cohort}`, 'log/', 'export/']) {
			await manager.goto(`/en/trainer/hub/${page}`);
			await expect(manager.getByText(page === 'log/' ? cohort : hostile).first()).toBeAttached();
			await expect(manager.locator('img[src="x"]')).toHaveCount(0);
			await expect(manager).not.toHaveTitle('1');
		}
	});

	await test.step('whoever signs out sees nothing more', async () => {
		await trainer.goto('/en/trainer/hub/');
		await trainer.getByRole('button', { name: 'Sign out' }).click();
		await expect(trainer.getByLabel('Password', { exact: true })).toBeVisible();
		expect((await trainer.request.get('/api/cohorts')).status()).toBe(401);
		await trainer.goto(`/en/trainer/hub/report/#${cohort}`);
		await expect(trainer.getByLabel('Password', { exact: true })).toBeVisible();
		await expect(trainer.locator('[data-theme]')).toHaveCount(0);
	});
});
