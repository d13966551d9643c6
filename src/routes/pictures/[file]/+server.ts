import { error } from '@sveltejs/kit';
import { sitePictures } from '#lib/content/pictures/site-pictures.ts';
import { nameInFile, svgFile, svgResponse } from '#lib/content/pictures/svg-files.ts';
import { siteContent } from '#lib/content/site-content.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () =>
	[...sitePictures(await siteContent()).keys()].map(svgFile);

/** The picture of a scene, named by what it shows. */
export const GET: RequestHandler = async ({ params }) => {
	const svg = sitePictures(await siteContent()).get(nameInFile(params.file) ?? '');
	return svg === undefined ? error(404) : svgResponse(svg);
};
