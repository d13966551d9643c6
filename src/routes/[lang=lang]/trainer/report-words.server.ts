import { registeredKeys } from '#lib/content/register/item-register.ts';
import { siteContent } from '#lib/content/site-content.ts';
import type { ItemKey } from '#lib/domain/quiz/index.ts';
import type { Locale } from '#lib/domain/shared/index.ts';
import type { ReportWords } from '#lib/ui/report/report-words.ts';

/** Keys to judge answers by, and what questions and choices say in the language of the page. */
export async function reportContent(
	locale: Locale
): Promise<{ readonly keys: readonly ItemKey[]; readonly words: ReportWords }> {
	const { modules, itemSets, register } = await siteContent();
	const items: ReportWords['items'] = Object.fromEntries(
		[...modules, ...itemSets].flatMap((source) =>
			(source.items.get(locale) ?? []).map(({ id, version, prompt, kind, options }) => {
				const cards = kind === 'signs' ? options.map((card) => [card.id, card.text] as const) : [];
				return [id, { version, prompt, cards: Object.fromEntries(cards) }] as const;
			})
		)
	);
	const scenes: ReportWords['scenes'] = modules.flatMap(({ manifest, stories }) => {
		const story = stories.get(locale);
		return (story?.scenes ?? []).flatMap((scene) => {
			const { onward } = scene;
			if (onward.kind !== 'choices') return [];
			const choices = onward.choices.map(({ id, text }) => ({ id, text }));
			const title = story?.title ?? manifest.slug;
			return [{ module: manifest.slug, title, scene: scene.id, sceneTitle: scene.title, choices }];
		});
	});
	return { keys: registeredKeys(register), words: { items, scenes } };
}
