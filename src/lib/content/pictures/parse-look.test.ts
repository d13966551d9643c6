import { describe, expect, it } from 'vitest';
import { MOODS } from '#lib/domain/story/index.ts';
import { drawBust } from './bust.ts';
import { LOOKS } from './looks.ts';
import { parseLook } from './parse-look.ts';

const plain = { skin: 'brown', top: 'short', clothes: 'kurta', clothesColor: 'sand' };

describe('a look', () => {
	it('has black hair and neither beard nor glasses unless it says so', () => {
		expect(parseLook(plain)).toEqual({
			ok: true,
			value: { ...plain, hair: 'black', scarfColor: 'cream', beard: 'none', glasses: 'none' }
		});
	});

	it('is refused with the near word when a value or a key is not known', () => {
		expect(parseLook({ ...plain, top: 'turbann', hat: 'red' })).toEqual({
			ok: false,
			problems: [
				{
					path: 'look.hat',
					message:
						'There is no part of a look "hat". Known: skin, top, hair, clothes, clothesColor, scarfColor, beard, glasses.'
				},
				{ path: 'look.top', message: 'There is no top "turbann". Did you mean "turban"?' }
			]
		});
	});

	it('is refused when what everybody has is not told', () => {
		expect(parseLook({ top: 'bun', clothes: 'sari', clothesColor: 'plum' })).toEqual({
			ok: false,
			problems: [
				{
					path: 'look.skin',
					message: 'The look must say "skin". Known: wheat, tan, brown, deep.'
				}
			]
		});
	});
});

describe('a bust', () => {
	const keys = ['skin', 'top', 'hair', 'clothes', 'clothesColor', 'scarfColor', 'beard', 'glasses'] as const;

	it.each(keys)('is another drawing for every %s', (key) => {
		const draped = { ...plain, top: key === 'scarfColor' ? 'hijab' : 'short' };
		const drawings = LOOKS[key].map((value) => {
			const look = parseLook({ ...draped, [key]: value });
			return look.ok ? drawBust(look.value, 'calm') : '';
		});
		expect(drawings).not.toContain('');
		expect(new Set(drawings).size).toBe(drawings.length);
	});

	it('has another face for every mood', () => {
		const look = parseLook(plain);
		const faces = look.ok ? MOODS.map((mood) => drawBust(look.value, mood)) : [];
		expect(new Set(faces).size).toBe(MOODS.length);
	});
});
