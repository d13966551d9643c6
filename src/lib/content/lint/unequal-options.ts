import { error } from '../problem.ts';
import type { ItemRule } from './rule.ts';

const TIMES = 2;
const CHARACTERS = 25;

/** A longer option looks like the right one, so options are about equally long. */
export const unequalOptions: ItemRule = ({ items, manifest }) =>
	[...items].flatMap(([locale, { file, items: written }]) => {
		const segmenter = new Intl.Segmenter(locale, { granularity: 'grapheme' });
		const lengthOf = (text: string): number => [...segmenter.segment(text)].length;
		return written.flatMap(({ id, line, options }) => {
			const kind = manifest?.value.items.find((item) => item.id === id)?.kind;
			if (options.length < 2 || kind === 'signs') return [];
			const lengths = options.map(({ text }) => lengthOf(text));
			const [longest, shortest] = [Math.max(...lengths), Math.min(...lengths)];
			if (longest <= shortest * TIMES || longest - shortest <= CHARACTERS) return [];
			return [
				error(
					file,
					line,
					'unequal-options',
					`the options of \`${id}\` are from ${shortest} to ${longest} characters long`,
					'Make them about equally long: people pick the longest.'
				)
			];
		});
	});
