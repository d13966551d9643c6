import { choiceWithoutConsequence } from './choice-without-consequence.ts';
import { deadEnd } from './dead-end.ts';
import { duplicateId } from './duplicate-id.ts';
import { endlessLoop } from './endless-loop.ts';
import { fairSkip } from './fair-skip.ts';
import { foreignWords } from './foreign-words.ts';
import { headingLevel } from './heading-level.ts';
import { itemShape } from './item-shape.ts';
import { itemsDeclared } from './items-declared.ts';
import { itemsDiffer } from './items-differ.ts';
import { languagesDiffer } from './languages-differ.ts';
import { longLine } from './long-line.ts';
import { longSentence } from './long-sentence.ts';
import { missingAlt } from './missing-alt.ts';
import { ownScript } from './own-script.ts';
import { requiredField } from './required-field.ts';
import { rightAnswerPosition } from './right-answer-position.ts';
import type { Rule } from './rule.ts';
import { sensitivePart } from './sensitive-part.ts';
import { spelledOut } from './spelled-out.ts';
import { twin } from './twin.ts';
import { uncitedClaim } from './uncited-claim.ts';
import { unequalOptions } from './unequal-options.ts';
import { unfitCitation } from './unfit-citation.ts';
import { unknownFlag } from './unknown-flag.ts';
import { unknownName } from './unknown-name.ts';
import { unknownTarget } from './unknown-target.ts';
import { unreachableScene } from './unreachable-scene.ts';
import { unsoundCut } from './unsound-cut.ts';

/** Every rule that looks at one module. */
export const MODULE_RULES: readonly Rule[] = [
	choiceWithoutConsequence,
	deadEnd,
	duplicateId,
	endlessLoop,
	fairSkip,
	foreignWords,
	headingLevel,
	itemShape,
	itemsDeclared,
	itemsDiffer,
	languagesDiffer,
	longLine,
	longSentence,
	missingAlt,
	ownScript,
	requiredField,
	rightAnswerPosition,
	sensitivePart,
	spelledOut,
	twin,
	uncitedClaim,
	unequalOptions,
	unfitCitation,
	unknownFlag,
	unknownName,
	unknownTarget,
	unreachableScene,
	unsoundCut
];
