import { describe, expect, it } from 'vitest';
import { isCohortCode, makeCohortCode, parseCohortCode } from './cohort-code.ts';

describe('makeCohortCode', () => {
	it('makes eight letters of the alphabet, one from each random byte', () => {
		const bytes = [0, 31, 32, 10, 255, 1, 17, 200];
		const rng = { bytes: () => Uint8Array.from([bytes.shift() ?? 0]) };
		const code = makeCohortCode(rng);
		expect(code).toBe('0Z0AZ1H8');
		expect(isCohortCode(code)).toBe(true);
	});
});

describe('parseCohortCode', () => {
	it('reads small letters, spaces and hyphens', () => {
		expect(parseCohortCode(' 7h4k-2mqx ')).toEqual({ ok: true, value: '7H4K2MQX' });
	});

	it('takes O, I and L as the digits they look like', () => {
		expect(parseCohortCode('OIL4K2MQ')).toEqual({ ok: true, value: '0114K2MQ' });
	});

	it('says which letter belongs to no code', () => {
		expect(parseCohortCode('7H4K2MU?')).toEqual({
			ok: false,
			problems: [
				{ kind: 'letter', letter: 'U', position: 6 },
				{ kind: 'letter', letter: '?', position: 7 }
			]
		});
	});

	it('says how many letters it found', () => {
		expect(parseCohortCode('7H4K')).toEqual({
			ok: false,
			problems: [{ kind: 'length', found: 4 }]
		});
	});
});

describe('isCohortCode', () => {
	it.each(['7h4k2mqx', '7H4K-2MQX', 'O114K2MQ', '', '7H4K2MQX9'])(
		'refuses %j in a record',
		(code) => {
			expect(isCohortCode(code)).toBe(false);
		}
	);
});
