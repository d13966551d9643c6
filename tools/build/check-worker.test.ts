import { describe, expect, it } from 'vitest';
import { addressOf, checkWorker, listedAddresses } from './check-worker.ts';

describe('the list of pages in the service worker', () => {
	it('is read however the bundler writes it', () => {
		const worker =
			'x([{"revision":null,"url":"icon.svg"},{url:"hi/help/",revision:"a"},{url:"/"}])';
		expect([...listedAddresses(worker)]).toEqual(['/icon.svg', '/hi/help/', '/']);
	});

	it('is compared by the addresses that browsers ask for', () => {
		expect(addressOf('index.html')).toBe('/');
		expect(addressOf('hi/help/index.html')).toBe('/hi/help/');
		expect(addressOf('hi/__data.json')).toBe('/hi/__data.json');
		expect(addressOf('pictures/bus.svg')).toBe('/pictures/bus.svg');
	});

	it('stops the build when there is no worker at all', () => {
		expect(() => {
			checkWorker('no-such-folder/service-worker.js');
		}).toThrow('The build wrote no service worker');
	});
});
