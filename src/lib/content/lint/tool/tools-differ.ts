import { SOURCE_LOCALE } from '#lib/domain/shared/index.ts';
import { error, type Problem } from '../../problem.ts';
import type { TextSource } from '../../story-source.ts';
import type { PartSource } from '../../tool/tool-source.ts';
import type { ToolRule } from './tool-rule.ts';

/** Every language says the same: as many lines and next steps in each part, with the same sources. */
export const toolsDiffer: ToolRule = ({ pages }) => {
	const source = pages.get(SOURCE_LOCALE);
	if (source === undefined) return [];
	return [...pages].flatMap(([locale, { file, parts }]) =>
		locale === SOURCE_LOCALE
			? []
			: source.parts.flatMap((want) => {
					const find = parts.find(({ id }) => id === want.id);
					return find === undefined ? [] : comparePart(source.file, file, want, find);
				})
	);
};

function comparePart(
	sourceFile: string,
	file: string,
	want: PartSource,
	find: PartSource
): Problem[] {
	const [wanted, found] = [shapeOf(want), shapeOf(find)];
	const odd = wanted.findIndex(({ shape }, place) => found[place]?.shape !== shape);
	const at = odd >= 0 ? odd : found.length > wanted.length ? wanted.length : -1;
	if (at < 0) return [];
	const told = wanted[at];
	const here = found[at];
	return [
		error(
			file,
			here?.line ?? find.line,
			'tools-differ',
			`${sourceFile}:${told?.line ?? want.line} has ${told?.shape ?? 'nothing more'}, this file has ${here?.shape ?? 'nothing more'}`,
			`Make the part \`${want.id}\` the same in both; only the words differ.`
		)
	];
}

function shapeOf({ title, lines, points, next }: PartSource) {
	const shape = (what: string, { line, cites }: TextSource) => ({
		line,
		shape: what + [...new Set(cites.map(({ id }) => id))].sort().map((id) => ` [^${id}]`).join('')
	});
	return [
		shape('a title', title),
		...lines.map((line) => shape('a line', line)),
		...points.map((point) => shape(`the point \`${point.key}\``, point)),
		...next.map((step) => shape('a next step', step))
	];
}
