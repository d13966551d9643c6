import * as v from 'valibot';
import { isAlias, isNode, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { error, type Problem } from '../problem.ts';
import type { TextFile } from '../read-text.ts';
import { describeIssue } from './describe-issue.ts';

export type YamlPath = readonly (string | number)[];

export interface YamlFile<Value> {
	readonly value: Value;
	/** Line of the value under a path, or of the nearest thing above it that exists. */
	readonly lineOf: (path: YamlPath) => number;
}

type Report = (problem: Problem) => void;

/**
 * Text in, typed value out, or `null` after every problem was reported with its line.
 * @param firstLine Line of the file on which the YAML begins (front matter does not begin on line 1).
 */
export function readYaml<Schema extends v.GenericSchema>(
	{ file, text }: TextFile,
	schema: Schema,
	report: Report,
	firstLine = 1
): YamlFile<v.InferOutput<Schema>> | null {
	const lines = new LineCounter();
	const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
	const refuse = (line: number, message: string, remedy: string): null => {
		report(error(file, line, 'yaml', message, remedy));
		return null;
	};
	let document: Document.Parsed;
	let alias: number | null;
	let json: unknown = null;
	try {
		document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
		alias = firstAlias(document);
		// Not expanded while there is an alias: nine lines of them can ask for a gigabyte.
		if (alias === null && document.errors.length === 0) json = document.toJS();
	} catch {
		return refuse(firstLine, 'the YAML is nested too deep to be read', 'Copy it anew from _template.');
	}
	const [wrong] = document.errors;
	if (wrong !== undefined) {
		const what = wrong.message.split('\n')[0] ?? wrong.code;
		return refuse(
			lineAt(wrong.pos[0]),
			`this is not valid YAML: ${what}`,
			'Check quotes, colons and the spaces at the start of the line.'
		);
	}
	if (alias !== null)
		return refuse(lineAt(alias), 'YAML aliases (`*name`) are not used here', 'Write the value out.');

	const lineOf = (path: YamlPath): number => lineAt(offsetOf(document, path));
	const parsed = v.safeParse(schema, json);
	if (parsed.success) return { value: parsed.output, lineOf };
	for (const issue of parsed.issues) {
		const { path, message, remedy } = describeIssue(issue, schema);
		report(error(file, lineOf(path), 'yaml', message, remedy));
	}
	return null;
}

function firstAlias(document: Document.Parsed): number | null {
	let found: number | null = null;
	visit(document, (_, node) => {
		if (!isAlias(node)) return undefined;
		found = node.range?.[0] ?? 0;
		return visit.BREAK;
	});
	return found;
}

/** A missing key has no place, so the place of what should hold it is told. */
function offsetOf(document: Document.Parsed, path: YamlPath): number {
	for (let length = path.length; length > 0; length -= 1) {
		const node = document.getIn(path.slice(0, length), true);
		if (isNode(node) && node.range) return node.range[0];
	}
	return document.contents?.range?.[0] ?? 0;
}
