import { wantedParts, type WantedPart } from '#lib/domain/tool/index.ts';
import { didYouMean } from '../../near-word.ts';
import { error, type Problem } from '../../problem.ts';
import type { PartSource, ToolPage } from '../../tool/tool-source.ts';
import type { ToolRule } from './tool-rule.ts';

/** Every part and point that `tool.yaml` asks for is written, in its order, and none besides. */
export const toolParts: ToolRule = ({ manifest, pages }) => {
	if (manifest === null) return [];
	const wanted = wantedParts(manifest.value);
	return [...pages.values()].flatMap((page) => checkPage(page, wanted));
};

function checkPage({ file, parts }: ToolPage, wanted: readonly WantedPart[]): Problem[] {
	const refuse = (line: number, message: string, remedy: string): Problem =>
		error(file, line, 'tool-parts', message, remedy);
	const ids = wanted.map(({ id }) => id);
	const missing = wanted.filter(({ id }) => !parts.some((part) => part.id === id));
	const unknown = parts.filter(({ id }) => !ids.includes(id));
	const twice = parts.filter(({ id }, place) => parts.findIndex((part) => part.id === id) < place);
	if (missing.length + unknown.length + twice.length > 0)
		return [
			...missing.map(({ id }) =>
				refuse(1, `the part \`${id}\` is missing`, `Write it: \`## Title {#${id}}\`.`)
			),
			...unknown.map(({ id, line }) =>
				refuse(
					line,
					`tool.yaml knows no part \`${id}\``,
					`Correct its name, or add it to tool.yaml.${didYouMean(id, ids)}`
				)
			),
			...twice.map(({ id, line }) =>
				refuse(line, `the part \`${id}\` stands here twice`, 'Put both into one.')
			)
		];
	const odd = parts.find(({ id }, place) => id !== ids[place]);
	if (odd !== undefined)
		return [
			refuse(
				odd.line,
				`the part \`${odd.id}\` stands in another place than tool.yaml puts it`,
				`The order is ${ids.map((id) => `\`${id}\``).join(', ')}.`
			)
		];
	return wanted.flatMap((want, place) => {
		const part = parts[place];
		return part === undefined ? [] : checkPart(part, want, refuse);
	});
}

function checkPart(
	{ line, points, next }: PartSource,
	{ id, keys, next: wantsNext }: WantedPart,
	refuse: (line: number, message: string, remedy: string) => Problem
): Problem[] {
	const found = points.map(({ key }) => key);
	const asWanted = found.length === keys.length && keys.every((key, at) => found[at] === key);
	const spell = (list: readonly string[]) =>
		list.length === 0 ? 'no points' : list.map((key) => `\`${key}\``).join(', ');
	return [
		...(asWanted
			? []
			: [
					refuse(
						line,
						`the part \`${id}\` has ${spell(found)}`,
						keys.length === 0
							? 'Write its points as lines.'
							: `Write a point for each of ${spell(keys)}, in this order.`
					)
				]),
		...(!wantsNext || next.length > 0
			? []
			: [
					refuse(
						line,
						`the part \`${id}\` does not say what to do next`,
						'Add a line that begins with `> `.'
					)
				])
	];
}
