import type { InstrumentId, ModuleSlug, ToolSlug } from '../shared/index.ts';
import { narrationKey } from './narration-keys.ts';
import { COMMON_PACK } from './pack.ts';

/**
 * What is downloaded of a module together. `story`: all that sounds by itself while it is told. `questions`:
 * the items. `more`: what is said only when it is asked for (facts behind a line, picture descriptions).
 */
export const PACK_PARTS = ['story', 'questions', 'more'] as const;
export type PackPart = (typeof PACK_PARTS)[number];

/** A pack's name. The dot keeps it apart from every module: a slug has none. */
export function packOf(module: ModuleSlug, part: PackPart): string {
	return part === 'story' ? module : `${module}.${part}`;
}

/** Name of the one pack of a tool. */
export function toolPack(tool: ToolSlug): string {
	return `${tool}.tool`;
}

/** Which part a clip belongs to, by its key in the `ClipMap`. */
export function partOf(key: string): PackPart {
	if (key.startsWith(narrationKey.anyItem)) return 'questions';
	return key.startsWith(narrationKey.anyFact) || key.endsWith('.alt') ? 'more' : 'story';
}

/** Every pack that a page of a module can need, the most needed first. */
export function packsFor(module: ModuleSlug, needs: PackPart): readonly string[] {
	const others = PACK_PARTS.filter((part) => part !== needs);
	return [packOf(module, needs), COMMON_PACK, ...others.map((part) => packOf(module, part))];
}

/** The pack with the items of an instrument that belongs to no module. No instrument has the name of one. */
export function questionPack(instrument: InstrumentId): string {
	return `${instrument}.questions`;
}

/** Every pack that a quiz can need, the most needed first. */
export function packsForQuestions(instrument: {
	readonly id: InstrumentId;
	readonly story: ModuleSlug | null;
}): readonly string[] {
	return instrument.story === null
		? [questionPack(instrument.id), COMMON_PACK]
		: packsFor(instrument.story, 'questions');
}
