/**
 * A page fetches the words of every page, and those of its own kind: a story does not wait for the trainer's. Few
 * parts: each costs every page the addresses of its files, one for each language.
 */
export const MESSAGE_PARTS = ['base', 'path', 'quiz', 'trainer', 'kiosk', 'class'] as const;
export type MessagePart = (typeof MESSAGE_PARTS)[number];

const ROOMS: readonly (readonly [room: string, part: MessagePart | null])[] = [
	['assent', 'quiz'],
	['quiz', 'quiz'],
	['join', 'quiz'],
	// The page before the first sensitive one; the exit itself is said everywhere.
	['exit', 'path'],
	['help', 'path'],
	['pack', 'path'],
	['path', 'path'],
	['card', 'trainer'],
	['class', 'class'],
	['phone', 'path'],
	['indicator', 'trainer'],
	['trainer', 'trainer'],
	['report', 'trainer'],
	['transfer', 'trainer'],
	['hub', 'trainer'],
	['tools', 'path'],
	['kiosk', 'kiosk'],
	['staff', 'kiosk'],
	['rest', 'path'],
	['plan', 'class'],
	['kit', 'class'],
	// Said by clips that the build makes; no page writes them.
	['narration', null],
	// Said where no language is chosen yet, in all of them; the build writes them into those pages.
	['offline', null],
	// Of the neutral page, which is no page of the app.
	['clock', null]
];

/** Help and Exit are offered everywhere, in the same words as on their own pages. */
const SAID_EVERYWHERE: readonly string[] = [
	'exit.leave.label',
	'exit.before.link.label',
	'help.open.label',
	'help.title.text',
	'help.call.label',
	'tools.open.label'
];

/** Said where no language is chosen yet: the build writes them into that page in all languages. */
const BEFORE_THE_LANGUAGE: readonly string[] = ['language.continue.label', 'language.own.name'];

/** The part that a message belongs to, by the first word of its key; `null`: it never reaches the phone. */
export function partOfMessage(key: string): MessagePart | null {
	if (SAID_EVERYWHERE.includes(key)) return 'base';
	if (BEFORE_THE_LANGUAGE.includes(key)) return null;
	const room = key.split('.')[0];
	const entry = ROOMS.find(([name]) => name === room);
	return entry === undefined ? 'base' : entry[1];
}
