import { expect, test } from '@playwright/test';
import { sampledPages } from '../support/sampled-pages.ts';

for (const path of sampledPages()) {
	test(`${path} runs without an error, within its own policy, and asks nothing of any other site`, async ({
		page,
		baseURL
	}) => {
		const elsewhere: string[] = [];
		const refused: string[] = [];
		page.on('request', (request) => {
			const url = request.url();
			if (!url.startsWith(`${String(baseURL)}/`) && !/^(?:data|blob):/.test(url))
				elsewhere.push(url);
		});
		page.on('console', (message) => {
			if (message.text().includes('Content Security Policy')) refused.push(message.text());
		});
		const broken: string[] = [];
		page.on('pageerror', ({ message }) => broken.push(message));
		const answer = await page.goto(path, { waitUntil: 'networkidle' });
		expect(answer?.status()).toBe(200);
		expect(answer?.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
		expect(elsewhere).toEqual([]);
		expect(refused).toEqual([]);
		expect(broken).toEqual([]);
	});
}
