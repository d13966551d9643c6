import { basename } from 'node:path';

/** `030-the-offer` → place 30 and the slug `the-offer`. A folder without a number comes first. */
export function numberedFolder(folder: string): { readonly order: number; readonly slug: string } {
	const [, number = '0', name = basename(folder)] = /^(\d+)-(.+)$/.exec(basename(folder)) ?? [];
	return { order: Number(number), slug: name.replace(/^_/, '') };
}
