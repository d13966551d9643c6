import { itemsShown, type InstrumentShown } from '#lib/domain/outcome/index.ts';

/** Pictograms of the screens around the questions, by the components in `ui/quiz`. */
const SCREEN_ICONS = [
	'handshake',
	'headphones',
	'heart',
	'house',
	'one-person',
	'question',
	'star',
	'thumbs-up',
	'walk',
	'wave'
] as const;

/**
 * Every picture that a quiz may show. None of them stands in the prerendered page, so it names them for
 * the service worker, which keeps what a page names.
 */
export function quizPictures(instrument: InstrumentShown): readonly string[] {
	const all = itemsShown(instrument).flatMap(({ options }) => options);
	const icons = new Set([...SCREEN_ICONS, ...all.flatMap(({ icon }) => icon ?? [])]);
	return [...icons].sort().map((icon) => `/pictures/icons/${icon}.svg`);
}
