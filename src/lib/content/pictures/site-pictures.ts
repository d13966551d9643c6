import type { Character } from '#lib/domain/catalogue/index.ts';
import type { Result } from '#lib/domain/shared/index.ts';
import type { Mood, Story } from '#lib/domain/story/index.ts';
import type { Content } from '../content.ts';
import { composePicture } from './compose-picture.ts';
import type { PictureProblem } from './picture-problem.ts';
import { portrait, portraitName } from './portrait.ts';

const stories = (content: Content): readonly Story[] =>
	[...content.modules, ...content.tools].flatMap(({ stories: told }) => [...told.values()]);

function orThrow<Value>(where: string, result: Result<Value, PictureProblem>): Value {
	if (result.ok) return result.value;
	const lines = result.problems.map(({ path, message }) => `${where}: ${path}: ${message}`);
	throw new Error(lines.join('\n'));
}

/** The build asks once for every file; the drawings of one content are made once. */
function oncePer<Value>(make: (content: Content) => Value): (content: Content) => Value {
	const made = new WeakMap<Content, Value>();
	return (content) => {
		const value = made.get(content) ?? make(content);
		made.set(content, value);
		return value;
	};
}

/**
 * Every picture of the scenes and programmes by its name: one file for a picture, in however many scenes and languages
 * it stands.
 * @throws with every reason why a picture cannot be drawn, one a line
 */
export const sitePictures = oncePer((content): ReadonlyMap<string, string> => {
	const cast = [...content.cast.values()];
	const drawn = new Map<string, string>();
	for (const { module, scenes } of stories(content)) {
		for (const { id, picture } of scenes) {
			if (picture === null) continue;
			const where = `${module} #${id}`;
			const { name, svg } = orThrow(where, composePicture(picture, cast));
			drawn.set(name, svg);
		}
	}
	for (const { id, picture } of content.programmes) {
		const { name, svg } = orThrow(`programmes/${id}`, composePicture(picture, cast));
		drawn.set(name, svg);
	}
	return drawn;
});

/** The moods in which a character speaks somewhere, and `calm`, which serves wherever a mood is not told. */
function moodsOf(character: Character, content: Content): ReadonlySet<Mood> {
	const moods = new Set<Mood>(['calm']);
	for (const { scenes } of stories(content)) {
		for (const block of scenes.flatMap(({ blocks }) => blocks)) {
			if (block.kind !== 'line' || block.speaker?.character !== character.id) continue;
			moods.add(block.speaker.mood);
		}
	}
	return moods;
}

/**
 * Every portrait that the content needs, by its name.
 * @throws with every reason why a character cannot be drawn, one a line
 */
export const sitePortraits = oncePer(
	(content): ReadonlyMap<string, string> => new Map(
		[...content.cast.values()].flatMap((character) =>
			[...moodsOf(character, content)].map((mood): [string, string] => [
				portraitName(character.id, mood),
				orThrow(`cast.yaml ${character.id}`, portrait(character, mood))
			])
		)
	)
);
