import type { Page } from '@playwright/test';

/** Puts something of a visitor in every place of the browser, as if the kiosk had been careless. */
export async function leavesTraces(page: Page): Promise<void> {
	await page.evaluate(async () => {
		localStorage.setItem('visitor', 'was here');
		sessionStorage.setItem('visitor', 'was here');
		document.cookie = 'visitor=was-here; path=/';
		window.name = 'visitor';
		Object.assign(window, { visitor: 'was here' });
		navigator.mediaSession.metadata = new MediaMetadata({ title: 'what somebody heard' });
		const heard = await caches.open('safar-voice-heard');
		await heard.put('/narration/clips/visitor.ogg', new Response('what somebody heard'));
		await navigator.clipboard.writeText('what somebody copied').catch(() => undefined);
		await new Promise<void>((resolve, reject) => {
			const opening = indexedDB.open('safar');
			opening.onerror = () => {
				reject(new Error('the database does not open'));
			};
			opening.onsuccess = () => {
				const writing = opening.result.transaction('progress', 'readwrite');
				writing.objectStore('progress').put({ key: 'visitor', value: 'was here' });
				writing.oncomplete = () => {
					opening.result.close();
					resolve();
				};
			};
		});
	});
}
