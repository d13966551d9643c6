import { describe, expect, it } from 'vitest';
import type { HubOffice, Me, OfficeAnswer } from '#lib/domain/people/index.ts';
import { HubVisit } from './hub-visit.svelte.ts';

const ASHA: Me = { id: 'a', name: 'Asha', role: 'manager' };
const OUTSIDE: OfficeAnswer<Me> = { kind: 'refused', why: 'sign-in' };

/** A hub that lets somebody in with the right password. */
function visitTo(first: OfficeAnswer<Me>, right = 'right'): HubVisit {
	let me = first;
	const enter = (password: string): Promise<OfficeAnswer<null>> => {
		if (password !== right) return Promise.resolve({ kind: 'refused', why: 'sign-in' });
		me = { kind: 'done', value: ASHA };
		return Promise.resolve({ kind: 'done', value: null });
	};
	const office: Pick<HubOffice, 'me' | 'signIn' | 'signOut' | 'setUp'> = {
		me: () => Promise.resolve(me),
		signIn: (_name, password) => enter(password),
		setUp: (_token, _name, password) => enter(password),
		signOut: () => {
			me = OUTSIDE;
			return Promise.resolve({ kind: 'done', value: null });
		}
	};
	return new HubVisit(office);
}

describe('a visit to a hub', () => {
	it('says when there is none, without asking anybody for a password', async () => {
		const visit = visitTo({ kind: 'no-hub' });
		await visit.look();
		expect(visit.view).toEqual({ kind: 'no-hub' });
	});

	it('goes in with the right password, and out again', async () => {
		const visit = visitTo(OUTSIDE);
		await visit.look();
		expect(visit.view).toEqual({ kind: 'outside', why: null });
		await visit.signIn('Asha', 'wrong');
		expect(visit.view).toEqual({ kind: 'outside', why: 'sign-in' });
		await visit.signIn('Asha', 'right');
		expect(visit.view).toEqual({ kind: 'inside', me: ASHA });
		await visit.signOut();
		expect(visit.view).toEqual({ kind: 'outside', why: null });
	});

	it('does not take a hub in trouble for a closed door', async () => {
		const visit = visitTo({ kind: 'refused', why: 'failed' });
		await visit.look();
		expect(visit.view).toEqual({ kind: 'failed' });
	});
});
