import { foreignWordsIn } from '../foreign-words.ts';
import { longLineIn } from '../long-line.ts';
import { longSentenceIn } from '../long-sentence.ts';
import { ownScriptIn } from '../own-script.ts';
import { spelledOutIn } from '../spelled-out.ts';
import { uncitedClaimIn } from '../uncited-claim.ts';
import { checkFitness, unique } from '../unfit-citation.ts';
import type { ToolRule } from './tool-rule.ts';
import { toolTexts } from './tool-texts.ts';

const TEXT_RULES = [
	foreignWordsIn,
	longLineIn,
	longSentenceIn,
	ownScriptIn,
	spelledOutIn,
	uncitedClaimIn
] as const;

/** The words of a tool are held against what holds for those of a story. */
export const toolWords: ToolRule = (tool, context) => {
	const texts = toolTexts(tool);
	const cited = texts.flatMap(({ file, cites }) => cites.map((cite) => ({ file, ...cite })));
	return [
		...texts.flatMap((text) => TEXT_RULES.flatMap((rule) => rule(text, context))),
		...unique(cited).flatMap((place) => checkFitness(place, context))
	];
};
