import { LOCALES } from '#lib/domain/shared/index.ts';
import { error } from '../problem.ts';
import { foreignWords } from './foreign-words.ts';
import { itemShape } from './item-shape.ts';
import { itemsDeclared } from './items-declared.ts';
import { itemsDiffer } from './items-differ.ts';
import { longLine } from './long-line.ts';
import { longSentence } from './long-sentence.ts';
import { ownScript } from './own-script.ts';
import { rightAnswerPosition } from './right-answer-position.ts';
import type { ItemRule } from './rule.ts';
import { spelledOut } from './spelled-out.ts';
import { twin } from './twin.ts';
import { uncitedClaim } from './uncited-claim.ts';
import { unequalOptions } from './unequal-options.ts';
import { unfitCitation } from './unfit-citation.ts';
import { unknownName } from './unknown-name.ts';

/** Somebody has said of each language whether it was reviewed. */
const reviewState: ItemRule = ({ manifest }) => {
	if (manifest === null) return [];
	const { file, value, lineOf } = manifest;
	return LOCALES.filter((locale) => value.review[locale] === undefined).map((locale) =>
		error(
			file,
			lineOf(['review']),
			'required-field',
			`the review state of \`${locale}\` is missing`,
			`Add \`${locale}: { state: draft }\` under \`review:\`.`
		)
	);
};

/** Every rule that looks at the items in the folder of an instrument. */
export const ITEM_RULES: readonly ItemRule[] = [
	foreignWords,
	itemShape,
	itemsDeclared,
	itemsDiffer,
	longLine,
	longSentence,
	ownScript,
	reviewState,
	rightAnswerPosition,
	spelledOut,
	twin,
	uncitedClaim,
	unequalOptions,
	unfitCitation,
	unknownName
];
