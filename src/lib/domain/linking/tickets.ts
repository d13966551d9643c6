import { fromHex, type KeyedHash } from '../outcome/index.ts';
import { shuffle, type Rng } from '../shared/index.ts';

/**
 * The pictures of tickets: things of every day, told apart by outline and by colour, of no religion and no party
 * that we know of. Part of stored codes: a picture is never renamed.
 */
export const TICKET_PICTURES = [
	'fish',
	'parrot',
	'butterfly',
	'sunflower',
	'watermelon',
	'carrot',
	'key',
	'ball',
	'cup',
	'umbrella',
	'bus',
	'drum'
] as const;
export type TicketPicture = (typeof TICKET_PICTURES)[number];

/** Four different pictures; their order counts. */
export type Ticket = readonly TicketPicture[];
export const TICKET_LENGTH = 4;

/** More slips than any room holds; beyond, tickets would come too near each other. */
export const MOST_TICKETS = 240;

/**
 * The tickets of a cohort, always the same ones in the same order, so that slips that are printed later differ from
 * those of the first time: no list is kept of them. As long as there is room, two differ in three places, so that
 * one wrong picture is always nearest to the right ticket; then in two, where one wrong picture links nobody wrongly.
 */
export function ticketsOf(linkKey: string, count: number, hash: KeyedHash): readonly Ticket[] {
	const all = shuffled(allTickets(), linkKey, hash);
	const chosen: Ticket[] = [];
	for (const apart of [3, 2])
		for (const ticket of all) {
			if (chosen.length >= count) return chosen;
			if (chosen.every((other) => placesApart(ticket, other) >= apart)) chosen.push(ticket);
		}
	return chosen;
}

export function placesApart(one: Ticket, other: Ticket): number {
	return one.filter((picture, place) => picture !== other[place]).length;
}

/** All 11,880 rows of four different pictures. */
function allTickets(): readonly Ticket[] {
	let rows: readonly Ticket[] = [[]];
	for (let place = 0; place < TICKET_LENGTH; place++)
		rows = rows.flatMap((row) =>
			TICKET_PICTURES.filter((picture) => !row.includes(picture)).map((picture) => [
				...row,
				picture
			])
		);
	return rows;
}

/** In an order that the cohort's key decides: by blocks, because chance gives bytes. */
function shuffled(rows: readonly Ticket[], linkKey: string, hash: KeyedHash): readonly Ticket[] {
	const rng = keyedRng(linkKey, hash);
	const blocks = Array.from({ length: Math.ceil(rows.length / 256) }, (_, at) =>
		shuffle(rows.slice(at * 256, (at + 1) * 256), rng)
	);
	// One of each block in turn, so that neighbours do not begin with the same picture.
	return Array.from({ length: 256 }, (_, at) =>
		shuffle(
			blocks.flatMap((block) => block.slice(at, at + 1)),
			rng
		)
	).flat();
}

/** Chance that a key decides: HMAC of a counter. */
function keyedRng(linkKey: string, hash: KeyedHash): Rng {
	const key = fromHex(linkKey);
	const utf8 = new TextEncoder();
	let pool: number[] = [];
	let block = 0;
	return {
		bytes(count) {
			while (pool.length < count) pool = [...pool, ...hash(key, utf8.encode(`slips ${block++}`))];
			const taken = pool.slice(0, count);
			pool = pool.slice(count);
			return Uint8Array.from(taken);
		}
	};
}
