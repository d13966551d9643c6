import type { Problem } from '../../problem.ts';
import type { ToolSource } from '../../tool/tool-source.ts';
import type { LintContext } from '../rule.ts';

/** One idea of what is wrong with a tool; a pure function with a file of its own. */
export type ToolRule = (tool: ToolSource, context: LintContext) => readonly Problem[];
