import type { Locale } from '../shared/index.ts';

/** Where somebody goes on after a quiet moment: the questions of a story, a road, or everything. */
export type AfterRest =
	| { readonly kind: 'questions'; readonly story: string }
	| { readonly kind: 'road'; readonly path: string }
	| { readonly kind: 'all' };

/** `#quiz/the-offer`, as the address of a quiet moment has it. */
export function restFragment(after: AfterRest): string {
	switch (after.kind) {
		case 'questions':
			return `#quiz/${after.story}`;
		case 'road':
			return `#path/${after.path}`;
		case 'all':
			return '';
	}
}

/** The one reader of such a fragment. Whatever else stands there leads to everything, never out of Safar. */
export function readRestFragment(fragment: string): AfterRest {
	const [, room, name] = /^#(quiz|path)\/([a-z\d][a-z\d-]{0,79})$/.exec(fragment) ?? [];
	if (name === undefined) return { kind: 'all' };
	return room === 'quiz' ? { kind: 'questions', story: name } : { kind: 'road', path: name };
}

export function addressAfterRest(after: AfterRest, lang: Locale): string {
	switch (after.kind) {
		case 'questions':
			return `/${lang}/quiz/${after.story}/#endline`;
		case 'road':
			return `/${lang}/path/${after.path}/`;
		case 'all':
			return `/${lang}/all/`;
	}
}
