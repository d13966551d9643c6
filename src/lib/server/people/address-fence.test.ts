import { describe, expect, it } from 'vitest';
import { nothing } from '../http/answers.ts';
import { AddressFence, DOOR_ALLOWANCE } from './address-fence.ts';

const pass = () => Promise.resolve(nothing());

describe('the fence before the passwords', () => {
	it('shuts an address out that tries too often, says for how long, and no other address', async () => {
		let now = 0;
		const fence = new AddressFence(DOOR_ALLOWANCE, () => now);
		const statusOf = async (address: string) => (await fence.through(address, pass)).status;
		for (let attempt = 0; attempt < DOOR_ALLOWANCE.burst; attempt += 1)
			expect(await statusOf('192.0.2.7')).toBe(204);
		const shut = await fence.through('192.0.2.7', pass);
		expect(shut.status).toBe(429);
		expect(shut.headers.get('retry-after')).toBe('15');
		expect(await statusOf('192.0.2.8')).toBe(204);
		now += 15_000;
		expect(await statusOf('192.0.2.7')).toBe(204);
		expect(await statusOf('192.0.2.7')).toBe(429);
	});

	it('lets few in at the same moment, and the next ones when they are done, or failed', async () => {
		const fence = new AddressFence(DOOR_ALLOWANCE, () => 0);
		const ends: (() => void)[] = [];
		const wait = () =>
			new Promise<Response>((_resolve, reject) => {
				ends.push(() => {
					reject(new Error('the database went'));
				});
			});
		const inside = ['a', 'b', 'c', 'd'].map((address) => fence.through(address, wait));
		expect((await fence.through('e', pass)).status).toBe(429);
		for (const end of ends) end();
		await Promise.allSettled(inside);
		expect((await fence.through('e', pass)).status).toBe(204);
	});
});
