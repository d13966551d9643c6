import { beforeAll, describe, expect, it } from 'vitest';
import type { Content } from '../content.ts';
import { siteContent } from '../site-content.ts';
import { picturePath, portraitPath } from './picture-paths.ts';
import { sitePictures, sitePortraits } from './site-pictures.ts';

describe('the pictures of the site', () => {
	let content: Content;

	beforeAll(async () => {
		content = await siteContent();
	}, 60_000);

	it('hold a file for every path that a scene asks for', () => {
		const pictures = sitePictures(content);
		const asked = content.modules
			.flatMap(({ stories }) => [...stories.values()].flatMap(({ scenes }) => scenes))
			.flatMap(({ picture }) => {
				const path = picture === null ? null : picturePath(picture, [...content.cast.values()]);
				return path?.ok === true ? [path.value] : [];
			});
		expect(asked.length).toBeGreaterThan(0);
		expect([...pictures.keys()].map((name) => `/pictures/${name}.svg`)).toEqual(
			expect.arrayContaining(asked)
		);
	});

	it('hold a portrait for every mood in which somebody speaks', () => {
		const portraits = [...sitePortraits(content).keys()].map((name) => `/pictures/cast/${name}.svg`);
		const asked = content.modules
			.flatMap(({ stories }) => [...stories.values()].flatMap(({ scenes }) => scenes))
			.flatMap(({ blocks }) => blocks)
			.flatMap((block) =>
				block.kind === 'line' && block.speaker !== null
					? [portraitPath(block.speaker.character, block.speaker.mood)]
					: []
			);
		expect(asked.length).toBeGreaterThan(0);
		expect(portraits).toEqual(expect.arrayContaining(asked));
	});
});
