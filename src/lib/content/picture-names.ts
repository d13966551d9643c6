import type { PictureNames } from './lint/rule.ts';
import { LOOKS } from './pictures/looks.ts';
import { BACKDROPS, PICTOGRAMS, PROPS } from './pictures/names.ts';

/** What the drawing kit of this repository can show. */
export const KIT_NAMES: PictureNames = {
	backdrops: BACKDROPS,
	props: PROPS,
	pictograms: PICTOGRAMS,
	looks: LOOKS
};
