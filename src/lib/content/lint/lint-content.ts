import type { ToolSource } from '../tool/tool-source.ts';
import type { ModuleSource } from '../module-source.ts';
import type { Problem } from '../problem.ts';
import type { Registries } from '../registries.ts';
import { checkCatalogue } from './catalogue.ts';
import { ITEM_RULES } from './item-rules.ts';
import { MODULE_RULES } from './module-rules.ts';
import { checkRegistryWording } from './registry-wording.ts';
import type { LintContext } from './rule.ts';
import { lintTool } from './tool/lint-tool.ts';

/** Every rule over every module. Templates are held against the same rules, and are in no programme. */
export function lintContent(
	modules: readonly ModuleSource[],
	templates: readonly ModuleSource[],
	tools: readonly ToolSource[],
	registries: Registries,
	options: Pick<LintContext, 'today' | 'pictures' | 'pronounce'>
): Problem[] {
	const context = contextOf(registries, options);
	return [
		...[...modules, ...templates].flatMap((module) =>
			MODULE_RULES.flatMap((rule) => rule(module, context))
		),
		...registries.itemSets.flatMap((set) => ITEM_RULES.flatMap((rule) => rule(set, context))),
		...tools.flatMap((tool) => lintTool(tool, context)),
		...checkCatalogue(modules, tools, registries, options.pictures),
		...checkRegistryWording(registries)
	];
}

export function contextOf(
	registries: Registries,
	options: Pick<LintContext, 'today' | 'pictures' | 'pronounce'>
): LintContext {
	const byId = <Value extends { readonly id: string }>(rows: readonly { value: Value }[]) =>
		new Map(rows.map(({ value }) => [value.id, value]));
	return {
		...options,
		facts: byId(registries.facts),
		helplines: byId(registries.helplines),
		cast: byId(registries.cast),
		lexicons: registries.lexicons
	};
}
