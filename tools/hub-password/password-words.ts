import type { ConsoleAnswer } from '#lib/server/people/console-password.ts';

/** What the person at the console reads. */
export function passwordWords(answer: ConsoleAnswer): string {
	switch (answer.kind) {
		case 'unknown':
			return answer.names.length === 0
				? 'Nobody has this name.'
				: `Nobody has this name. There are: ${answer.names.join(', ')}.`;
		case 'made-manager':
		case 'reset':
			return [
				answer.kind === 'reset'
					? `${answer.name} has a new password, and is signed out everywhere:`
					: `${answer.name} is the manager of this hub, with this password:`,
				`\n  ${answer.password}\n`,
				'It is shown this once. Change it after signing in.'
			].join('\n');
	}
}
