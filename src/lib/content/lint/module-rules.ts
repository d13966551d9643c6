import type { Rule } from './rule.ts';

export const MODULE_RULES: readonly Rule[] = [];
