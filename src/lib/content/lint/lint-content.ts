import type { ModuleSource } from '../module-source.ts';
import type { Problem } from '../problem.ts';
import type { Registries } from '../registries.ts';
import { MODULE_RULES } from './module-rules.ts';
import type { LintContext } from './rule.ts';

/** Every rule over every module. */
export function lintContent(
	modules: readonly ModuleSource[],
	registries: Registries,
	options: Pick<LintContext, 'today' | 'pictures' | 'pronounce'>
): Problem[] {
	const byId = <Value extends { readonly id: string }>(rows: readonly { value: Value }[]) =>
		new Map(rows.map(({ value }) => [value.id, value]));
	const context: LintContext = {
		...options,
		facts: byId(registries.facts),
		helplines: byId(registries.helplines),
		cast: byId(registries.cast),
		lexicons: registries.lexicons
	};
	return modules.flatMap((module) => MODULE_RULES.flatMap((rule) => rule(module, context)));
}
