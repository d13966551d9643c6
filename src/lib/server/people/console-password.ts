import type { HubContext } from '../hub-context.ts';
import { writeAudit } from './audit.ts';
import { FrontDesk } from './front-desk.ts';
import { newPassword } from './new-password.ts';
import { findByName, listPeople } from './people-store.ts';

export type ConsoleAnswer =
	| { readonly kind: 'reset' | 'made-manager'; readonly name: string; readonly password: string }
	| { readonly kind: 'unknown'; readonly names: readonly string[] };

/** In the audit log, whoever sits at the machine of the hub. Ids of people never look so. */
const CONSOLE = 'console';

/**
 * A new password for somebody who lost theirs, given at the machine itself: there is no mail on a LAN. Ends all sessions
 * of the person. On a hub that nobody manages yet the name becomes its manager.
 */
export async function consolePassword(
	context: Pick<HubContext, 'store' | 'now'>,
	name: string
): Promise<ConsoleAnswer> {
	const { database } = context.store;
	const desk = await FrontDesk.open(context);
	const people = await listPeople(database);
	const person = await findByName(database, name);
	const password = newPassword();
	if (person !== null) {
		await writeAudit(database, CONSOLE, 'password-reset', person.id);
		await desk.givePassword(person, password);
		return { kind: 'reset', name: person.name, password };
	}
	const isManaged = people.some(({ role, enters }) => role === 'manager' && enters);
	const made = isManaged ? null : await desk.register(name, password, 'manager');
	if (made === null) return { kind: 'unknown', names: people.map((one) => one.name) };
	await writeAudit(database, CONSOLE, 'person-made', made.id);
	return { kind: 'made-manager', name: made.name, password };
}
