import type * as v from 'valibot';
import { didYouMean } from '../near-word.ts';
import type { YamlPath } from './read-yaml.ts';

interface Described {
	readonly path: YamlPath;
	readonly message: string;
	readonly remedy: string;
}

/** A schema's complaint in words for people who write stories. */
export function describeIssue(issue: v.BaseIssue<unknown>, schema: unknown): Described {
	const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
	const name = spellPath(path);
	const last = String(path.at(-1) ?? '');
	if (issue.type === 'strict_object' && issue.expected === 'never')
		return {
			path,
			message: `\`${name}\` is not a key that is known here`,
			remedy: `Delete it or correct its spelling.${didYouMean(last, keysOf(schema))}`
		};
	if (issue.received === 'undefined')
		return { path, message: `\`${name}\` is missing`, remedy: 'Add it; see content/_template.' };
	return {
		path,
		message: `${name === '' ? 'the file' : `\`${name}\``} must be ${wanted(issue)}, not ${received(issue)}`,
		remedy: `Correct the value.${didYouMean(issue.received.replaceAll('"', ''), choices(issue))}`
	};
}

/** `items[2].form`, counted from 1 as people count. */
function spellPath(path: YamlPath): string {
	return path.reduce<string>((name, key) => {
		if (typeof key === 'number') return `${name}[${key + 1}]`;
		return name === '' ? key : `${name}.${key}`;
	}, '');
}

function choices({ expected }: v.BaseIssue<unknown>): string[] {
	return [...(expected ?? '').matchAll(/"([^"]*)"/g)].map(([, choice]) => choice ?? '');
}

/** Our own schemas say what is wanted; the library's own sentences begin with "Invalid". */
function wanted(issue: v.BaseIssue<unknown>): string {
	if (!issue.message.startsWith('Invalid')) return issue.message;
	const options = choices(issue);
	if (options.length > 0) return `one of ${options.map((option) => `\`${option}\``).join(', ')}`;
	if (issue.expected === 'Object') return 'a group of `key: value` lines';
	if (issue.expected === 'Array') return 'a list';
	return issue.expected === null ? 'something else' : `a ${issue.expected.replace(/[<>]=?/, '$& ')}`;
}

function received({ received: value }: v.BaseIssue<unknown>): string {
	if (value === 'Object') return 'a group';
	if (value === 'Array') return 'a list';
	if (value === 'null') return 'nothing';
	return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}

/** Every key that a schema knows, at any depth. */
function keysOf(schema: unknown, seen = new Set<unknown>()): string[] {
	if (typeof schema !== 'object' || schema === null || seen.has(schema)) return [];
	seen.add(schema);
	const keys = 'entries' in schema && isGroup(schema.entries) ? Object.keys(schema.entries) : [];
	return [...keys, ...Object.values(schema).flatMap((part: unknown) => keysOf(part, seen))];
}

function isGroup(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}
