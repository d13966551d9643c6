/**
 * `npm run contact-sheet`: one page with everything that the drawing kit can draw, to be looked at by people.
 * `npm run screenshot -- file://$PWD/.cache/contact-sheet.html OUT.png --full --width 360` makes a picture of it.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Result } from '#lib/domain/shared/index.ts';
import { MOODS, type Mood, type Picture } from '#lib/domain/story/index.ts';
import { composePicture } from '#lib/content/pictures/compose-picture.ts';
import { BACKDROPS, PICTOGRAMS } from '#lib/content/pictures/names.ts';
import type { PictureProblem } from '#lib/content/pictures/picture-problem.ts';
import { pictogram } from '#lib/content/pictures/pictogram.ts';
import { portrait } from '#lib/content/pictures/portrait.ts';
import { SAMPLE_CAST } from '#lib/content/pictures/sample-cast.ts';
import { sitePictures } from '#lib/content/pictures/site-pictures.ts';
import { siteContent } from '#lib/content/site-content.ts';

const OUT = '.cache/contact-sheet.html';

const STYLE = `
	body { margin: 8px; background: #fbf6ec; color: #1f2a44; font: 12px sans-serif }
	section { display: flex; flex-wrap: wrap; gap: 8px }
	figure { margin: 0; width: 344px } figure.small { width: 80px; text-align: center }
	svg { display: block; width: 100% } figure.small svg { width: 56px; margin: auto }
`;

const figure = (svg: string, caption: string, kind: '' | 'small'): string =>
	`<figure class="${kind}">${svg}<figcaption>${caption}</figcaption></figure>`;

const section = (title: string, figures: readonly string[]): string =>
	`<h2>${title}</h2><section>${figures.join('')}</section>`;

function drawn<Value>(result: Result<Value, PictureProblem>): Value {
	if (result.ok) return result.value;
	throw new Error(result.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
}

/** As many people as a scene of the number `index` shows: one to four, in turn. */
function sample(backdrop: string, index: number): Picture {
	const mood = (place: number): Mood => MOODS[(index + place) % MOODS.length] ?? 'calm';
	return {
		alt: '',
		altId: '',
		backdrop,
		cast: SAMPLE_CAST.slice(0, (index % 4) + 1).map(({ id }, place) => ({
			character: id,
			mood: mood(place)
		})),
		props: index % 2 === 0 ? ['passport'] : ['contract', 'mobile-phone']
	};
}

const sized = (name: string, svg: string): string =>
	`${name}, ${(brotliCompressSync(svg).length / 1000).toFixed(1)} kB brotli`;

const empty = BACKDROPS.map((name) => {
	const picture = { ...sample(name, 0), cast: [], props: [] };
	const { svg } = drawn(composePicture(picture, SAMPLE_CAST));
	return figure(svg, sized(name, svg), '');
});
const peopled = BACKDROPS.map((name, index) => {
	const { svg } = drawn(composePicture(sample(name, index), SAMPLE_CAST));
	return figure(svg, sized(name, svg), '');
});
const scenes = [...sitePictures(await siteContent())].map(([name, svg]) =>
	figure(svg, sized(name, svg), '')
);
const faces = SAMPLE_CAST.flatMap((character) =>
	MOODS.map((mood) => figure(drawn(portrait(character, mood)), `${character.id} ${mood}`, 'small'))
);
const icons = PICTOGRAMS.map((name) => figure(pictogram(name), name, 'small'));

await mkdir('.cache', { recursive: true });
await writeFile(
	OUT,
	`<!doctype html><meta charset="utf-8"><title>Contact sheet</title><style>${STYLE}</style>` +
		section('Scenes of the site', scenes) +
		section('Backdrops', empty) +
		section('Backdrops with people', peopled) +
		section('Moods', faces) +
		section('Pictograms', icons)
);
console.log(resolve(OUT));
