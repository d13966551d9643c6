import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import en from '#locales/en.json';
import { MESSAGE_PARTS, partOfMessage, type MessagePart } from './message-parts.ts';

const SCREENS: readonly (readonly [place: string, parts: readonly MessagePart[]])[] = [
	['src/lib/ui/elements', ['base']],
	['src/lib/ui/home', ['base']],
	['src/lib/ui/safety', ['base', 'path']],
	['src/routes/[lang=lang]/calm', ['base', 'path']],
	['src/lib/ui/path', ['base', 'path']],
	['src/lib/ui/card', ['base', 'trainer']],
	['src/routes/[lang=lang]/path', ['base', 'path']],
	['src/routes/[lang=lang]/who', ['base', 'path']],
	['src/routes/[lang=lang]/all', ['base', 'path']],
	['src/routes/[lang=lang]/card', ['base', 'trainer']],
	['src/lib/ui/story', ['base']],
	['src/routes/[lang=lang]/learn', ['base']],
	['src/lib/ui/quiz', ['base', 'quiz']],
	['src/routes/[lang=lang]/quiz', ['base', 'quiz']],
	['src/lib/ui/linking', ['base', 'quiz']],
	['src/routes/[lang=lang]/join', ['base', 'quiz']],
	['src/routes/[lang=lang]/trainer/slips', ['base', 'trainer']],
	['src/lib/ui/help', ['base', 'path']],
	['src/routes/[lang=lang]/help', ['base', 'path']],
	['src/lib/ui/tool', ['base', 'path']],
	['src/routes/[lang=lang]/tools', ['base', 'path']],
	['src/lib/ui/phone', ['base', 'path']],
	['src/routes/[lang=lang]/phone', ['base', 'path']],
	['src/lib/ui/trainer', ['base', 'trainer']],
	['src/lib/ui/report', ['base', 'trainer']],
	['src/lib/ui/charts', ['base', 'trainer']],
	['src/routes/[lang=lang]/trainer', ['base', 'trainer']],
	['src/routes/[lang=lang]/trainer/report', ['base', 'trainer']],
	['src/routes/[lang=lang]/indicators', ['base', 'trainer']],
	['src/lib/ui/transfer', ['base', 'trainer']],
	['src/lib/ui/hub', ['base', 'trainer']],
	['src/lib/ui/kiosk', ['base', 'path', 'quiz', 'kiosk']],
	['src/routes/kiosk', ['base', 'path', 'quiz', 'kiosk']],
	['src/lib/ui/classroom', ['base', 'class']],
	['src/lib/ui/plan', ['base', 'class', 'trainer']],
	['src/lib/ui/kit', ['base', 'class', 'path', 'trainer']],
	['src/routes/[lang=lang]/class', ['base', 'class', 'trainer']],
	['src/routes/[lang=lang]/class/(room)', ['base', 'class']],
	['src/routes/[lang=lang]/class/kit', ['base', 'class', 'path', 'trainer']],
	['src/routes/[lang=lang]/rest', ['base', 'path']]
];

/** Every first argument of `t()` in a folder; what stands in `${}` is cut, the room before it stays. */
function keysSaidIn(place: string): string[] {
	return readdirSync(place, { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.(svelte|ts)$/.test(name) && !name.includes('.test.'))
		.filter((name) => !hasOwnWords(join(place, name), place))
		.flatMap((name) =>
			[
				...readFileSync(join(place, name), 'utf8').matchAll(/\bt\(\s*['`]([a-z][a-z-]*\.[^'`$]*)/g)
			].map(([, key = '']) => key)
		);
}

/** A screen inside another one may have words of its own. */
function hasOwnWords(file: string, place: string): boolean {
	return SCREENS.some(([other]) => other !== place && file.startsWith(`${join(other)}/`));
}

describe('the words of a page', () => {
	test.each(SCREENS)('of %s are fetched with it', (place, parts) => {
		const strangers = keysSaidIn(place).filter((key) => {
			const part = partOfMessage(key);
			return part === null || !parts.includes(part);
		});
		expect(strangers).toEqual([]);
	});

	test('fall into parts of which none is empty, and the voice’s own are in none', () => {
		const parts = new Set(Object.keys(en).map(partOfMessage));
		expect([...MESSAGE_PARTS, null].filter((part) => !parts.has(part))).toEqual([]);
		expect(partOfMessage('narration.helpline.number')).toBeNull();
	});
});
