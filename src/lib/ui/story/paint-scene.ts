import type { SceneId } from '#lib/domain/shared/index.ts';
import type { Choice } from '#lib/domain/story/index.ts';

/**
 * Shows one scene of a page that holds them all, with the choices that are offered in it.
 *
 * It works on the document, and not through Svelte: on an old phone a tap has 100 ms until the next scene is
 * painted, and only two scenes of the whole story change.
 */
export function paintScene(root: HTMLElement, scene: SceneId, offered: readonly Choice[]): void {
	const next = root.querySelector(`[id="${CSS.escape(scene)}"]`);
	for (const shown of root.querySelectorAll('[data-current]'))
		if (shown !== next) shown.removeAttribute('data-current');
	if (next === null) return;
	const open = new Set<string>(offered.map(({ id }) => id));
	for (const choice of next.querySelectorAll<HTMLElement>('[data-choice]'))
		choice.hidden = !open.has(choice.dataset['choice'] ?? '');
	next.setAttribute('data-current', '');
}

/** Fetches the pictures of scenes that may come next, so that they are there when one is tapped. */
export function fetchPicturesOf(root: HTMLElement, scenes: readonly SceneId[]): void {
	for (const scene of scenes)
		for (const image of root.querySelectorAll<HTMLImageElement>(
			`[id="${CSS.escape(scene)}"] img`
		)) {
			image.loading = 'eager';
			// A picture that cannot be had is told in words; the scene does not wait for it.
			void image.decode().catch(() => undefined);
		}
}
