import { describe, expect, test } from 'vitest';
import type { KeptPack, PackStore } from '#lib/domain/offline/index.ts';
import { fail, succeed } from '#lib/domain/shared/index.ts';
import { PhonePacks, type PackOffer } from './phone-packs.svelte.ts';

function phone(offer: PackOffer, refuses = false) {
	const kept: KeptPack[] = [];
	const store: PackStore = {
		kept: () => Promise.resolve(kept),
		keep(pack, locale, options) {
			options?.onProgress?.(0.5);
			const one = { pack, locale, id: 'p1', bytes: 700_000 };
			if (refuses) return Promise.resolve(fail(['no-room']));
			kept.push(one);
			return Promise.resolve(succeed(one));
		},
		forget: () => Promise.resolve()
	};
	return new PhonePacks(store, { offer: () => Promise.resolve(offer) }, 'hi');
}

describe('the voices on this phone', () => {
	test('tell what they weigh before they are fetched', async () => {
		const packs = phone({ bytes: 700_000 });
		await packs.read(['the-offer']);
		expect(packs.lines).toMatchObject([{ state: 'absent', bytes: 700_000 }]);
	});

	test('tell how far they are made while they are made', async () => {
		const packs = phone({ rendering: 0.25 });
		await packs.read(['the-offer']);
		expect(packs.lines).toMatchObject([{ state: 'rendering', share: 0.25 }]);
	});

	test('are kept, and can be forgotten', async () => {
		const packs = phone({ bytes: 700_000 });
		await packs.read(['the-offer']);
		await packs.keep('the-offer');
		expect(packs.lines).toMatchObject([{ state: 'kept', bytes: 700_000 }]);
		await packs.forget('the-offer');
		expect(packs.lines).toMatchObject([{ state: 'absent', bytes: 700_000 }]);
	});

	test('that a carried pack has not brought are not offered, and stay where they are kept', async () => {
		const packs = phone({ bytes: 700_000 });
		await packs.read(['the-offer', 'my-rights', 'common'], ['common', 'my-rights']);
		expect(packs.lines.map(({ pack }) => pack)).toEqual(['my-rights', 'common']);
		await packs.keep('my-rights');
		await packs.read(['the-offer', 'my-rights', 'common'], []);
		expect(packs.lines).toMatchObject([{ pack: 'my-rights', state: 'kept' }]);
	});

	test('say why they could not be kept', async () => {
		const packs = phone({ bytes: 700_000 }, true);
		await packs.read(['the-offer']);
		await packs.keep('the-offer');
		expect(packs.lines).toMatchObject([{ state: 'absent', problem: 'no-room' }]);
	});

	test('say that nothing can be asked when there is no network', async () => {
		const packs = phone(null);
		await packs.read(['the-offer']);
		expect(packs.lines).toMatchObject([{ state: 'absent', bytes: null, problem: 'unreachable' }]);
	});
});
