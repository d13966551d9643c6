import type { HelpCountry, ReviewState } from '../catalogue/index.ts';
import type { FactId, Locale, OptionKey, PartId, SceneId, ToolSlug } from '../shared/index.ts';

/**
 * What `tool.yaml` says: everything about a tool that is the same in every language. Words are in the parts
 * of `<locale>.md`, found by their ids.
 */
export type Tool = QuestionsTool | LookupTool | CompareTool | ChecklistTool | PlanTool | CallTool;

export interface ToolHead {
	readonly slug: ToolSlug;
	/** Place among the tools, from the number of the folder. */
	readonly order: number;
	/** Pictogram of its card. */
	readonly picture: string;
	readonly review: Readonly<Partial<Record<Locale, ReviewState>>>;
}

/** Questions that are answered yes, no or "I do not know"; answers are signs, and signs are no proof. */
export interface QuestionsTool extends ToolHead {
	readonly kind: 'questions';
	readonly questions: readonly [Question, ...Question[]];
	/** From how many warning signs on the advice is to wait. */
	readonly manyFrom: number;
}

export interface Question extends PicturedPart {
	/** The answer that is a warning sign; the other one is a good sign, "I do not know" is neither. */
	readonly warns: 'yes' | 'no';
}

/** Where from, where to, how much was asked: what the rule is. */
export interface LookupTool extends ToolHead {
	readonly kind: 'lookup';
	readonly origins: readonly HelpCountry[];
	readonly destinations: readonly PicturedOption[];
	/** For each pair of origin and destination the first that names both; none: no rule is known. */
	readonly rules: readonly FeeRule[];
	/** Said besides the rule, for some destinations. */
	readonly notes: readonly { readonly id: PartId; readonly destinations: readonly OptionKey[] }[];
}

export interface FeeRule {
	readonly id: PartId;
	readonly origins: readonly HelpCountry[];
	readonly destinations: readonly OptionKey[];
	/** `null`: there is a rule, and no amount that is known well enough. */
	readonly limit: FeeAmount | null;
	/** An amount far above the limit that has been told of; `null`: none is known. */
	readonly far: FeeAmount | null;
}

export interface FeeAmount {
	/** In the smallest whole unit that is spoken of: rupees, taka. */
	readonly amount: number;
	/** The fact that says this amount; the linter reads it there. */
	readonly fact: FactId;
}

/** Clauses of a contract, each held against what was promised. */
export interface CompareTool extends ToolHead {
	readonly kind: 'compare';
	readonly clauses: readonly [PicturedPart, ...PicturedPart[]];
}

/** Things to do, ticked one by one, in groups. */
export interface ChecklistTool extends ToolHead {
	readonly kind: 'checklist';
	readonly groups: readonly [OptionGroup, ...OptionGroup[]];
}

/** Choices that make one card: a word, a day, two contacts. */
export interface PlanTool extends ToolHead {
	readonly kind: 'plan';
	readonly steps: readonly [PlanStep, ...PlanStep[]];
}

export interface PlanStep extends OptionGroup {
	/** How many are chosen here. */
	readonly choose: number;
	/** Known to the family alone: it is neither printed nor kept on the phone. */
	readonly secret: boolean;
}

/** A rehearsal: a story whose choices are what one says. */
export interface CallTool extends ToolHead {
	readonly kind: 'call';
	/** Whose numbers an ending shows. */
	readonly numbers: Readonly<Record<SceneId, HelpCountry>>;
}

export interface OptionGroup {
	readonly id: PartId;
	readonly options: readonly [PicturedOption, ...PicturedOption[]];
}

export interface PicturedPart {
	readonly id: PartId;
	/** Name of a pictogram. */
	readonly picture: string;
}

export interface PicturedOption {
	readonly id: OptionKey;
	/** Name of a pictogram. */
	readonly picture: string;
}
