import { expect, test } from '@playwright/test';

test('opens with nothing asked of any other site', async ({ page, baseURL }) => {
	const elsewhere: string[] = [];
	page.on('request', (request) => {
		if (!request.url().startsWith(`${String(baseURL)}/`)) elsewhere.push(request.url());
	});
	const answer = await page.goto('/');
	expect(answer?.status()).toBe(200);
	expect(answer?.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
	expect(elsewhere).toEqual([]);
});
