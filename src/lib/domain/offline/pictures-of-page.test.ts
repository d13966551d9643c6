import { expect, it } from 'vitest';
import { picturesOfPage } from './pictures-of-page.ts';

it('finds every picture of a page once, however it is shown', () => {
	const html = `<img loading="lazy" src="/pictures/tea-stall.svg"><img src='/pictures/bus.svg'>
		<img src="/pictures/tea-stall.svg"><div style="background: url(/pictures/road.svg)"></div>`;
	expect(picturesOfPage(html)).toEqual([
		'/pictures/tea-stall.svg',
		'/pictures/bus.svg',
		'/pictures/road.svg'
	]);
});

it('leaves pictures of other sites alone', () => {
	expect(picturesOfPage('<img src="https://elsewhere.example/pictures/a.svg">')).toEqual([]);
});
