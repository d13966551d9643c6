import { error } from '@sveltejs/kit';
import type { Content } from '#lib/content/content.ts';
import { picturePath } from '#lib/content/pictures/picture-paths.ts';
import type { Place, Programme } from '#lib/domain/catalogue/index.ts';

/** The programmes behind one card of the home page. */
export function programmesAt({ programmes }: Content, place: Place): readonly Programme[] {
	return programmes.filter((programme) => programme.place === place);
}

/** Where the picture of a programme is served. The linter has held its names against the drawing kit. */
export function pictureOf({ cast }: Content, { id, picture }: Programme): string {
	const path = picturePath(picture, [...cast.values()]);
	if (!path.ok) error(500, `The picture of the programme ${id} cannot be drawn.`);
	return path.value;
}
