import { LOCALES, type Locale } from '#lib/domain/shared/index.ts';

/** One pack in one language, as it was planned and, where it was, rendered. */
export interface PackSize {
	/** Slug of a module or tool, or `common`. */
	readonly module: string;
	/** `story`, `questions`, `more`. */
	readonly part: string;
	readonly locale: Locale;
	readonly clips: number;
	/** Bytes, and minutes of sound; `null`: not rendered from the words of today. */
	readonly rendered: {
		readonly ogg: number;
		readonly mp3: number;
		readonly minutes: number;
	} | null;
}

/** `docs/pack-sizes.md`. */
export function sizesPage(sizes: readonly PackSize[]): string {
	const modules = [...new Set(sizes.map(({ module }) => module))];
	const missing = sizes.filter(({ rendered }) => rendered === null);
	return [
		'# What the voices weigh',
		'',
		'Made by `npm run docs:packs` from a real render (`npm run narrate`). MB of Opus and minutes of sound, all packs of a module together; **–** has not been rendered from the words of today.',
		'',
		missing.length === 0
			? 'Every pack of every language is in it.'
			: `${String(missing.length)} of ${String(sizes.length)} packs were not rendered when this page was made.`,
		'',
		'## Modules',
		'',
		...table(
			['module', ...LOCALES],
			[
				...modules.map((module) => [
					module,
					...LOCALES.map((locale) => cell(sizes.filter((one) => isOf(one, locale, module))))
				]),
				['**all**', ...LOCALES.map((locale) => cell(sizes.filter((one) => isOf(one, locale))))]
			]
		),
		'',
		'## What is downloaded first',
		'',
		'The story alone, which is fetched before its questions and reasons; kB of Opus.',
		'',
		...table(
			['module', ...LOCALES],
			modules.map((module) => [
				module,
				...LOCALES.map((locale) => {
					const story = sizes.find((one) => isOf(one, locale, module) && one.part === 'story');
					return kilobytes(story?.rendered?.ogg);
				})
			])
		),
		'',
		'## Formats',
		'',
		...table(
			['language', 'clips', 'Opus MB', 'MP3 MB', 'minutes'],
			LOCALES.map((locale) => {
				const own = sizes.filter((one) => isOf(one, locale));
				const made = own.flatMap(({ rendered }) => rendered ?? []);
				const clips = own.reduce((sum, one) => sum + one.clips, 0);
				return [
					locale,
					String(clips),
					megabytes(sum(made.map(({ ogg }) => ogg))),
					megabytes(sum(made.map(({ mp3 }) => mp3))),
					sum(made.map(({ minutes }) => minutes)).toFixed(0)
				];
			})
		),
		''
	].join('\n');
}

function isOf(size: PackSize, locale: Locale, module?: string): boolean {
	return size.locale === locale && (module === undefined || size.module === module);
}

function cell(packs: readonly PackSize[]): string {
	const made = packs.flatMap(({ rendered }) => rendered ?? []);
	if (packs.length === 0 || made.length < packs.length) return '–';
	return `${megabytes(sum(made.map(({ ogg }) => ogg)))} MB, ${sum(made.map(({ minutes }) => minutes)).toFixed(1)} min`;
}

function megabytes(bytes: number): string {
	return (bytes / 1e6).toFixed(2);
}

function kilobytes(bytes: number | undefined): string {
	return bytes === undefined ? '–' : (bytes / 1000).toFixed(0);
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, next) => total + next, 0);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
	return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
}
