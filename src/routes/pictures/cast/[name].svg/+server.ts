import { error } from '@sveltejs/kit';
import { sitePortraits } from '#lib/content/pictures/site-pictures.ts';
import { svgResponse } from '#lib/content/pictures/svg-response.ts';
import { siteContent } from '#lib/content/site-content.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () =>
	[...sitePortraits(await siteContent()).keys()].map((name) => ({ name }));

/** A character alone, in the mood in which it speaks. */
export const GET: RequestHandler = async ({ params }) => {
	const svg = sitePortraits(await siteContent()).get(params.name);
	return svg === undefined ? error(404) : svgResponse(svg);
};
