import { error } from '../../problem.ts';
import type { ToolRule } from './tool-rule.ts';
import { toolTexts } from './tool-texts.ts';

/** Kinds whose answer somebody may take for a promise. */
const JUDGING: readonly string[] = ['questions', 'lookup', 'compare'];

/** "Safe", "guaranteed" and their like, in the languages of the content. */
const VERDICTS =
	/(?<![\p{L}\p{M}])(?:(?:un)?safe(?:ly|r|ty)?|guaranteed?|trustworthy|risk-free|सुरक्षित|असुरक्षित|गारंटी|भरोसेमंद|নিরাপদ|নিরাপদে|গ্যারান্টি|নির্ভরযোগ্য|ग्यारेन्टी|भरपर्दो|محفوظ|ضمانت|گارنٹی|قابل اعتماد|قابلِ اعتماد)(?![\p{L}\p{M}])/iu;

/** No offer, fee or contract is called safe: the tool cannot know, and somebody would stop checking. */
export const toolVerdict: ToolRule = (tool) => {
	if (tool.manifest === null || !JUDGING.includes(tool.manifest.value.kind)) return [];
	return toolTexts(tool).flatMap(({ file, line, text }) => {
		const [word] = VERDICTS.exec(text) ?? [];
		if (word === undefined) return [];
		return [
			error(
				file,
				line,
				'tool-verdict',
				`"${word}" sounds like a verdict, and nobody can give one here`,
				'Say what was seen and what to check next.'
			)
		];
	});
};
