import type { Problem } from '../../problem.ts';
import type { ToolSource } from '../../tool/tool-source.ts';
import { MODULE_RULES } from '../module-rules.ts';
import type { LintContext } from '../rule.ts';
import { toolLimit } from './tool-limit.ts';
import { toolNames } from './tool-names.ts';
import { toolParts } from './tool-parts.ts';
import type { ToolRule } from './tool-rule.ts';
import { toolVerdict } from './tool-verdict.ts';
import { toolWords } from './tool-words.ts';
import { toolsDiffer } from './tools-differ.ts';

const TOOL_RULES: readonly ToolRule[] = [
	toolLimit,
	toolNames,
	toolParts,
	toolVerdict,
	toolWords,
	toolsDiffer
];

/** Every rule over one tool. A call is a story, and held against the rules of stories. */
export function lintTool(tool: ToolSource, context: LintContext): Problem[] {
	const { folder, stories } = tool;
	const asModule = { folder, manifest: null, stories, items: new Map(), facilitators: new Map() };
	return [
		...TOOL_RULES.flatMap((rule) => rule(tool, context)),
		...MODULE_RULES.flatMap((rule) => rule(asModule, context))
	];
}
