import { askedPart, type FeeAmount, type FeeRule } from '#lib/domain/tool/index.ts';
import { error, type Problem } from '../../problem.ts';
import type { ToolManifestSource, ToolPage } from '../../tool/tool-source.ts';
import { toLatinDigits } from '../digits.ts';
import type { LintContext } from '../rule.ts';
import { checkFitness } from '../unfit-citation.ts';
import type { ToolRule } from './tool-rule.ts';

/** An amount of a rule is that of its fact, and that which every language says. */
export const toolLimit: ToolRule = ({ manifest, pages }, context) => {
	if (manifest?.value.kind !== 'lookup') return [];
	return manifest.value.rules.flatMap((rule, row) =>
		(['limit', 'far'] as const).flatMap((name) => {
			const amount = rule[name];
			if (amount === null) return [];
			const wrong = checkFact(manifest, ['rules', row, name], amount, context);
			// What the words say of a wrong amount would be an echo.
			if (wrong.length > 0) return wrong;
			return [...pages.values()].flatMap((page) => checkWords(page, rule, name, amount));
		})
	);
};

function checkFact(
	{ file, lineOf }: ToolManifestSource,
	path: readonly (string | number)[],
	{ amount, fact }: FeeAmount,
	context: LintContext
): Problem[] {
	const line = lineOf([...path, 'fact']);
	const unfit = checkFitness({ file, line, id: fact }, context);
	const said = Object.values(context.facts.get(fact)?.text ?? {});
	if (unfit.length > 0 || said.some((text) => amountsIn(text).includes(amount))) return unfit;
	return [
		error(
			file,
			lineOf([...path, 'amount']),
			'tool-limit',
			`\`${fact}\` does not say ${amount}`,
			'Correct the amount, or name the fact that says it.'
		)
	];
}

function checkWords(
	{ file, parts }: ToolPage,
	{ id }: FeeRule,
	name: 'limit' | 'far',
	{ amount }: FeeAmount
): Problem[] {
	const part = parts.find((one) => one.id === askedPart(id));
	const keys = name === 'limit' ? ['within', 'above'] : ['far'];
	return (part?.points ?? [])
		.filter(({ key, text }) => keys.includes(key) && !amountsIn(text).includes(amount))
		.map(({ key, line }) =>
			error(
				file,
				line,
				'tool-limit',
				`the point \`${key}\` does not say ${amount}`,
				'Say the amount of tool.yaml in digits, or correct it there.'
			)
		);
}

/** `30,000`, `2,00,000`, `२,००,०००` and "2 lakh" as numbers. */
function amountsIn(text: string): number[] {
	return [...toLatinDigits(text).matchAll(/\d[\d,]*/gu)].flatMap(([written], place, all) => {
		const number = Number(written.replaceAll(',', ''));
		const behind = toLatinDigits(text).slice((all[place]?.index ?? 0) + written.length);
		return LAKH.test(behind) ? [number * 100_000] : [number];
	});
}

const LAKH = /^\s*(?:lakhs?|लाख|লাখ|লক্ষ|لاکھ)/iu;
