import type { FactId, ItemId, OptionId, SceneId, SpokenId } from '../shared/index.ts';

/** Keys of a `ClipMap`. A story's spoken ids are their own keys; the rest is named here. */
export const narrationKey = {
	story: (id: SpokenId): string => id,
	sceneTitle: (scene: SceneId): string => `${scene}.title`,
	storyTitle: 'story.title',
	storySummary: 'story.summary',
	contentNote: 'story.content-note',
	toolTitle: 'tool.title',
	toolSummary: 'tool.summary',
	itemPrompt: (item: ItemId): string => `item.${item}.prompt`,
	itemOption: (item: ItemId, option: OptionId): string => `item.${item}.${option}`,
	/** How every key of an item begins. */
	anyItem: 'item.',
	/** A string of the interface, by its key in `locales/`. */
	ui: (messageKey: string): string => `ui.${messageKey}`,
	/** What the "why" button says of a cited fact. */
	fact: (id: FactId): string => `fact.${id}`,
	anyFact: 'fact.',
	/** The whole card of one helpline: number, who answers, cost, hours. */
	helpline: (id: string): string => `helpline.${id}`
} as const;
