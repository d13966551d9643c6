import type { SceneId, SpokenId } from '../shared/index.ts';
import type { Scene, Story } from './story.ts';

/** `null`: the story has no such scene. */
export function findScene(story: Story, id: SceneId): Scene | null {
	return story.scenes.find((scene) => scene.id === id) ?? null;
}

/** A link of the story's graph: the choice or continue link `by` leads to the scene `to`. */
export interface Way {
	readonly by: SpokenId;
	readonly to: SceneId;
}

/** Every way out of a scene in the order of the page, conditions put aside. Empty for an ending. */
export function waysOut(scene: Scene): readonly Way[] {
	const { onward } = scene;
	switch (onward.kind) {
		case 'choices':
			return onward.choices.map((choice) => ({ by: choice.id, to: choice.to }));
		case 'continue':
			return [{ by: onward.id, to: onward.to }];
		case 'ending':
			return [];
	}
}
