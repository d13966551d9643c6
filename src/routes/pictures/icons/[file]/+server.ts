import { error } from '@sveltejs/kit';
import { PICTOGRAMS } from '#lib/content/pictures/names.ts';
import { parsePictogram } from '#lib/content/pictures/parse-name.ts';
import { pictogram } from '#lib/content/pictures/pictogram.ts';
import { nameInFile, svgFile, svgResponse } from '#lib/content/pictures/svg-files.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => PICTOGRAMS.map(svgFile);

/** A pictogram of an answer, a step or a button. */
export const GET: RequestHandler = ({ params }) => {
	const name = parsePictogram(nameInFile(params.file) ?? '');
	return name.ok ? svgResponse(pictogram(name.value)) : error(404);
};
