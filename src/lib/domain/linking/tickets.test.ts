import { describe, expect, it } from 'vitest';
import { keyedHash } from '#lib/adapters/device/keyed-hash.ts';
import { MOST_TICKETS, placesApart, ticketsOf, TICKET_PICTURES } from './tickets.ts';

const KEY = 'ab'.repeat(32);

describe('the tickets of a cohort', () => {
	it('are four different pictures each, and no two of them alike', () => {
		const tickets = ticketsOf(KEY, MOST_TICKETS, keyedHash);
		expect(tickets).toHaveLength(MOST_TICKETS);
		expect(new Set(tickets.map((ticket) => ticket.join(' '))).size).toBe(MOST_TICKETS);
		for (const ticket of tickets) {
			expect(new Set(ticket).size).toBe(4);
			expect(ticket.every((picture) => TICKET_PICTURES.includes(picture))).toBe(true);
		}
	});

	it('differ in three places for a class of sixty, so that one wrong picture is nearest to the right one', () => {
		const tickets = ticketsOf(KEY, 60, keyedHash);
		for (const [n, one] of tickets.entries())
			for (const other of tickets.slice(n + 1))
				expect(placesApart(one, other)).toBeGreaterThanOrEqual(3);
	});

	it('differ in two places however many there are, so that one wrong picture is nobody else’s', () => {
		const tickets = ticketsOf(KEY, MOST_TICKETS, keyedHash);
		for (const [n, one] of tickets.entries())
			for (const other of tickets.slice(n + 1))
				expect(placesApart(one, other)).toBeGreaterThanOrEqual(2);
	});

	it('are the same again from the cohort’s key, and others in another cohort', () => {
		const first = ticketsOf(KEY, 30, keyedHash);
		expect(ticketsOf(KEY, 40, keyedHash).slice(0, 30)).toEqual(first);
		expect(ticketsOf('cd'.repeat(32), 30, keyedHash)).not.toEqual(first);
	});
});
