import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../../content/modules', import.meta.url));

interface Place {
	/** `the-offer` */
	readonly slug: string;
	/** Name of the scene, or of the item. */
	readonly id: string;
	readonly word: string;
}

/**
 * Where the longest words of a language stand, read from the files that authors write: they are the first to
 * be cut on a narrow screen. Characters are counted as people see them.
 */
export function longestWords(
	locale: string,
	kind: 'lines' | 'choices' | 'items',
	count: number
): readonly Place[] {
	const file = kind === 'items' ? `items.${locale}.md` : `${locale}.md`;
	const segmenter = new Intl.Segmenter(locale, { granularity: 'grapheme' });
	const places = globSync(`*/${file}`, { cwd: modules }).flatMap((path) =>
		placesIn(
			readFileSync(`${modules}/${path}`, 'utf8'),
			path.replace(/^\d+-([^/]+)\/.*/, '$1'),
			kind
		)
	);
	return places
		.map((place) => ({ place, length: [...segmenter.segment(place.word)].length }))
		.sort((a, b) => b.length - a.length)
		.map(({ place }) => place)
		.filter(({ word }, rank, all) => all.findIndex((other) => other.word === word) === rank)
		.slice(0, count);
}

function placesIn(text: string, slug: string, kind: 'lines' | 'choices' | 'items'): Place[] {
	let id = '';
	return text.split('\n').flatMap((line) => {
		id = /^##.*\{#([a-z0-9-]+)\}/.exec(line)?.[1] ?? id;
		const isChoice = /^- \[[^\]]*\]\(#/.test(line);
		const wanted = kind === 'items' ? line !== '' : id !== '' && isChoice === (kind === 'choices');
		// A picture's description, feedback and a takeaway's name are not on the screen that is looked at.
		if (!wanted || id === 'takeaway' || /^[!>]/.test(line)) return [];
		const shown = line.replace(/`[^`]*`|\]\([^)]*\)|\{#[^}]*\}|\[\^[^\]]*\]|^- \[[x ]\]/g, ' ');
		return (
			shown.match(/[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\p{Cf}'’.-]*[\p{L}\p{M}\p{N}])?/gu) ?? []
		).map((word) => ({ slug, id, word }));
	});
}
