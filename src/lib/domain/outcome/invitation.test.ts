import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HELP_COUNTRIES } from '../catalogue/index.ts';
import { COHORT_ALPHABET } from './cohort-code.ts';
import { LINK_WAYS } from './cohort.ts';
import {
	checkLetter,
	invitationFragment,
	parseInvitation,
	programmeMark,
	spokenInvitation,
	type Invitation
} from './invitation.ts';
import { WAVES } from './outcome.ts';

const letters = (length: number) =>
	fc
		.array(fc.constantFrom(...COHORT_ALPHABET), { minLength: length, maxLength: length })
		.map((parts) => parts.join(''));
const invitation: fc.Arbitrary<Invitation> = fc.record({
	code: letters(8),
	wave: fc.constantFrom(...WAVES),
	way: fc.constantFrom(...LINK_WAYS),
	country: fc.constantFrom(null, ...HELP_COUNTRIES),
	programme: fc.integer({ min: 0, max: 226 }),
	sealKey: fc.option(
		fc
			.uint8Array({ minLength: 16, maxLength: 16 })
			.map((bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''))
	),
	hidden: fc.array(fc.integer({ min: 1, max: 1023 }), { maxLength: 20 })
});

describe('an invitation', () => {
	it('comes back from its address as it was, key and all', () => {
		fc.assert(
			fc.property(invitation, (given) => {
				// Letters alone bring neither key nor what is hidden.
				const value = given.sealKey === null ? { ...given, hidden: [] } : given;
				expect(parseInvitation(`#${invitationFragment(given)}`)).toEqual({ ok: true, value });
			})
		);
	});

	it('is twelve letters when it is read out, as small letters and with spaces too', () => {
		fc.assert(
			fc.property(invitation, (given) => {
				const spoken = spokenInvitation(given);
				expect(spoken).toHaveLength(12);
				const written = spoken.toLowerCase().replace(/(.{4})/g, '$1 ');
				expect(parseInvitation(written)).toEqual({
					ok: true,
					value: { ...given, sealKey: null, hidden: [] }
				});
			})
		);
	});

	it('with any one wrong letter, or two that changed places, is refused by its check letter', () => {
		fc.assert(
			fc.property(invitation, fc.nat(11), fc.nat(10), letters(1), (given, at, other, letter) => {
				const spoken = [...spokenInvitation(given)];
				const slipped = spoken.with(at, letter);
				if (letter !== spoken[at])
					expect(parseInvitation(slipped.join(''))).toMatchObject({ ok: false });
				const [one, next] = [spoken[other] ?? '', spoken[other + 1] ?? ''];
				if (one !== next)
					expect(
						parseInvitation(
							spoken
								.with(other, next)
								.with(other + 1, one)
								.join('')
						)
					).toEqual({
						ok: false,
						problems: [{ kind: 'check' }]
					});
			})
		);
	});

	it('of a newer Safar is told apart from a damaged one', () => {
		const spoken = 'K7QM2XYZ000';
		const whole = spoken + checkLetter(spoken);
		expect(parseInvitation(`${whole}.2.ABC`)).toEqual({ ok: false, problems: [{ kind: 'newer' }] });
		expect(parseInvitation(`${whole}.1.ABC`)).toEqual({
			ok: false,
			problems: [{ kind: 'damaged' }]
		});
		const key = '0'.repeat(26);
		expect(parseInvitation(`${whole}.1.${key}.ABC`)).toEqual({
			ok: false,
			problems: [{ kind: 'damaged' }]
		});
		expect(parseInvitation('')).toEqual({ ok: false, problems: [{ kind: 'length', found: 0 }] });
	});

	it('never throws, whatever stands behind #', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(typeof parseInvitation(text).ok).toBe('boolean');
			})
		);
	});

	it('has room for every wave, way and country that there is', () => {
		expect(WAVES.length * LINK_WAYS.length * (HELP_COUNTRIES.length + 1) * 227).toBeLessThanOrEqual(
			32 ** 3
		);
		expect(HELP_COUNTRIES).toHaveLength(8);
	});

	it('marks programmes from 1 on', () => {
		for (const id of ['school', 'family', 'pre-departure', 'kiosk'])
			expect(programmeMark(id)).toBeGreaterThan(0);
	});
});
