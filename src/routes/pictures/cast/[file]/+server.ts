import { error } from '@sveltejs/kit';
import { sitePortraits } from '#lib/content/pictures/site-pictures.ts';
import { nameInFile, svgFile, svgResponse } from '#lib/content/pictures/svg-files.ts';
import { siteContent } from '#lib/content/site-content.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () =>
	[...sitePortraits(await siteContent()).keys()].map(svgFile);

/** A character alone, in a mood in which it speaks. */
export const GET: RequestHandler = async ({ params }) => {
	const svg = sitePortraits(await siteContent()).get(nameInFile(params.file) ?? '');
	return svg === undefined ? error(404) : svgResponse(svg);
};
