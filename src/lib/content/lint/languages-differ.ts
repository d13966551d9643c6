import { SOURCE_LOCALE } from '#lib/domain/shared/index.ts';
import { error, type Problem } from '../problem.ts';
import type { SceneSource, TextSource } from '../story-source.ts';
import type { Rule } from './rule.ts';

/** Every language tells the same story: scenes, lines, choices, pictures and citations are those of `en`. */
export const languagesDiffer: Rule = ({ stories }) => {
	const source = stories.get(SOURCE_LOCALE);
	if (source === undefined) return [];
	return [...stories].flatMap(([locale, { file, scenes }]) => {
		if (locale === SOURCE_LOCALE) return [];
		return compareScenes(source.file, file, source.scenes, scenes);
	});
};

function compareScenes(
	sourceFile: string,
	file: string,
	wanted: readonly SceneSource[],
	found: readonly SceneSource[]
): Problem[] {
	const differ = (line: number, message: string, remedy: string): Problem =>
		error(file, line, 'languages-differ', message, remedy);
	const odd = wanted.findIndex(({ id }, place) => found[place]?.id !== id);
	const at = odd >= 0 ? odd : found.length > wanted.length ? wanted.length : -1;
	if (at >= 0) {
		const [want, find] = [wanted[at], found[at]];
		const message =
			want === undefined
				? `the scene \`${find?.id ?? ''}\` is not in ${sourceFile}`
				: `here ${sourceFile} has the scene \`${want.id}\`, this file ${find === undefined ? 'ends' : `has \`${find.id}\``}`;
		const line = find?.line ?? found.at(-1)?.line ?? 1;
		return [differ(line, message, 'Keep the same scenes in the same order, with the same names.')];
	}
	return wanted.flatMap((want, place) => {
		const find = found[place];
		return find === undefined ? [] : compareScene(sourceFile, want, find, differ);
	});
}

function compareScene(
	sourceFile: string,
	want: SceneSource,
	find: SceneSource,
	differ: (line: number, message: string, remedy: string) => Problem
): Problem[] {
	const [wanted, found] = [shapeOf(want), shapeOf(find)];
	for (const [index, one] of wanted.entries()) {
		const other = found[index];
		if (other?.shape === one.shape) continue;
		return [
			differ(
				other?.line ?? find.line,
				`${sourceFile}:${one.line} has ${one.shape}, this file has ${other?.shape ?? 'nothing more'}`,
				`Make the scene \`${want.id}\` the same in both; only the words differ.`
			)
		];
	}
	const extra = found[wanted.length];
	if (extra === undefined) return [];
	return [
		differ(
			extra.line,
			`${extra.shape} is not in the scene \`${want.id}\` of ${sourceFile}`,
			'Write it in the English file too, or delete it here.'
		)
	];
}

/** What a scene is made of, without its words: one entry for each thing that must be the same. */
function shapeOf(scene: SceneSource): { readonly line: number; readonly shape: string }[] {
	const { picture, takeaway, onward } = scene;
	return [
		{ line: scene.line, shape: `a scene${spellCondition(scene.when)}` },
		...(picture === null
			? []
			: [
					{
						line: picture.line,
						shape: `the picture \`${picture.backdrop}?${[
							...picture.cast.map(({ character, mood }) => `${character}=${mood}`),
							...picture.props.map((prop) => `prop=${prop}`)
						].join('&')}\``
					}
				]),
		...scene.blocks.map((block) => ({
			line: block.line,
			shape:
				block.kind === 'group-question'
					? `a group question${spellCites(block)}`
					: `a line of ${block.speaker === null ? 'the narrator' : `\`${block.speaker.character} ${block.speaker.mood}\``}${spellCites(block)}`
		})),
		...scene.choices.map((choice) => ({
			line: choice.line,
			shape: `a choice to \`${choice.to}\`${choice.sets === null ? '' : ` with \`sets:${choice.sets}\``}${spellCondition(choice.when)}${spellCites(choice)}`
		})),
		...(onward === null
			? []
			: [{ line: onward.line, shape: `a continue link to \`${onward.to}\`${spellCites(onward)}` }]),
		...(takeaway === null ? [] : [{ line: takeaway.line, shape: 'a takeaway' }]),
		...(takeaway?.points ?? []).map((point) => ({
			line: point.line,
			shape: `a point of the takeaway${spellCites(point)}`
		}))
	];
}

function spellCondition(when: SceneSource['when']): string {
	if (when === null) return '';
	return ` with \`if:${when.flag}${when.atLeast > 1 ? `>=${when.atLeast}` : ''}\``;
}

function spellCites({ cites }: TextSource): string {
	const ids = [...new Set(cites.map(({ id }) => id))].sort();
	return ids.map((id) => ` [^${id}]`).join('');
}
