import { describe, expect, it } from 'vitest';
import { consolePassword } from '#lib/server/people/console-password.ts';
import { FrontDesk } from '#lib/server/people/front-desk.ts';
import { changePerson, findByName, listPeople } from '#lib/server/people/people-store.ts';
import { makeSetUpToken, useSetUpToken } from '#lib/server/people/set-up-links.ts';
import { MOST_TRIES, SignInTries } from '#lib/server/people/sign-in-tries.ts';
import { writeCohort } from '#lib/server/people/write-cohort.ts';
import type { HubStore } from '#lib/server/store/hub-store.ts';
import { inviteCohort } from './hub-sender.ts';

const NOON = new Date('2026-11-22T12:00:00Z');
const DAY_MS = 24 * 60 * 60_000;

/** What the tables of people must do, whatever database they stand in. In this order: a hub begins without anybody. */
export function peopleRequirements(store: () => HubStore): void {
	describe('who signs in', () => {
		const context = () => ({ store: store(), now: () => new Date() });
		const database = () => store().database;

		it('begins with a link that is good once and for a day', async () => {
			const old = await makeSetUpToken(database(), new Date(NOON.getTime() - DAY_MS - 1));
			const token = await makeSetUpToken(database(), NOON);
			const another = await makeSetUpToken(database(), NOON);
			const use = (one: string | null) => useSetUpToken(database(), one ?? '', NOON);
			expect(await use('guessed')).toBe(false);
			expect(await use(old)).toBe(false);
			expect(await Promise.all([use(token), use(another)])).toEqual(
				expect.arrayContaining([true, false])
			);
			expect(await use(another)).toBe(false);
		});

		it('can be the manager by the console, as long as nobody is', async () => {
			expect(await consolePassword(context(), 'आशा')).toMatchObject({ kind: 'made-manager' });
			expect(await consolePassword(context(), 'Mallory')).toEqual({
				...{ kind: 'unknown', names: ['आशा'] }
			});
			expect(await makeSetUpToken(database(), NOON)).toBeNull();
		});

		it('gets in with the newest password only', async () => {
			const desk = await FrontDesk.open(context());
			const given = await consolePassword(context(), 'आशा');
			const password = given.kind === 'reset' ? given.password : '';
			expect(await desk.signIn('आशा', password)).toHaveLength(1);
			const newer = await consolePassword(context(), 'आशा');
			expect(await desk.signIn('आशा', password)).toBeNull();
			expect(await desk.signIn('आशा', newer.kind === 'reset' ? newer.password : '')).toHaveLength(
				1
			);
		});

		it('has a name that nobody else has, whatever its capitals', async () => {
			const desk = await FrontDesk.open(context());
			expect(await desk.register('Bina', 'a long enough one', 'trainer')).toMatchObject({
				...{ name: 'Bina', role: 'trainer', enters: true }
			});
			expect(await desk.register('BINA', 'a long enough one', 'manager')).toBeNull();
			const both = await Promise.all(
				['Chand', 'chand'].map((name) => desk.register(name, 'a long enough one', 'manager'))
			);
			expect(both.filter((person) => person !== null)).toHaveLength(1);
		});

		it('leaves one manager, when managers put each other out at the same moment', async () => {
			const managers = (await listPeople(database())).filter(({ role }) => role === 'manager');
			expect(managers).toHaveLength(2);
			const done = await Promise.all(
				managers.map(({ id }) => changePerson(database(), id, { role: 'viewer', enters: true }))
			);
			expect(done.toSorted()).toEqual(['changed', 'last-manager']);
			const none = await changePerson(database(), 'none', { role: 'viewer', enters: true });
			expect(none).toBe('unknown');
		});

		it('is counted by name over all processes, and let go when the time is over', async () => {
			let now = NOON;
			const [one, other] = ['same', 'same'].map(
				(secret) => new SignInTries(database(), secret, () => now)
			);
			if (one === undefined || other === undefined) throw new Error();
			const tried = await Promise.all(
				Array.from({ length: MOST_TRIES * 2 }, (_, at) => (at % 2 ? one : other).mayTry('Dev'))
			);
			expect(tried.filter(Boolean)).toHaveLength(MOST_TRIES);
			expect(await one.mayTry('Eka')).toBe(true);
			now = new Date(NOON.getTime() + 16 * 60_000);
			expect(await one.mayTry('DEV')).toBe(true);
		});

		it('follows the cohort that they bring, and changes no other', async () => {
			const { cohort } = inviteCohort();
			const bina = await findByName(database(), 'bina');
			const trainer = { id: bina?.id ?? '', role: 'trainer' } as const;
			const stranger = { id: 'stranger', role: 'trainer' } as const;
			const closed = { ...cohort, takes: false };
			expect(await writeCohort(database(), trainer, cohort)).toBe('made');
			expect(await writeCohort(database(), stranger, closed)).toBe('not-yours');
			expect(await writeCohort(database(), trainer, closed)).toBe('changed');
			const manager = { id: 'm', role: 'manager' } as const;
			expect(await writeCohort(database(), manager, cohort)).toBe('changed');
		});
	});
}
