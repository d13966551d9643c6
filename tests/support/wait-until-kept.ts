import type { Page } from '@playwright/test';

/**
 * Waits until the page works without a network: its worker controls it, and everything that the page
 * asked to keep is kept. Asks again itself, which costs nothing once it is done.
 */
export async function waitUntilKept(page: Page): Promise<void> {
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
	const kept = await page.evaluate(async () => {
		const { active } = await navigator.serviceWorker.ready;
		const answers = ['KEEP_PAGE', 'KEEP_LANGUAGE'].map(
			(type) =>
				new Promise<unknown>((resolve) => {
					const channel = new MessageChannel();
					channel.port1.onmessage = ({ data }) => {
						resolve(data);
					};
					active?.postMessage({ type, path: location.pathname }, [channel.port2]);
				})
		);
		return (await Promise.all(answers)).every((answer) => answer === true);
	});
	if (!kept) throw new Error(`The worker could not keep ${page.url()}.`);
}
