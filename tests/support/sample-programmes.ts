import type { Programme } from '#lib/domain/catalogue/index.ts';

const plain = {
	summary: { en: 'A road.' },
	picture: { backdrop: 'airport', cast: [], props: [] },
	instrument: 'the-offer'
} as const;

/** A programme without and one with a step that depends on the country. */
export const sampleProgrammes = {
	school: {
		...plain,
		id: 'school',
		audience: 'student',
		place: 'student',
		ageBand: '14-17',
		name: { en: 'For students' },
		steps: [
			{ kind: 'module', module: 'the-offer', cut: null },
			{ kind: 'module', module: 'the-offer', cut: 'station' },
			{ kind: 'tool', tool: 'check-offer' }
		]
	},
	abroad: {
		...plain,
		id: 'pre-departure',
		audience: 'migrant',
		place: 'abroad',
		ageBand: '18-24',
		name: { en: 'Work abroad' },
		steps: [
			{ kind: 'module', module: 'the-offer', cut: null },
			{
				kind: 'by-country',
				modules: {
					in: 'papers-india',
					np: 'papers-nepal',
					bd: 'papers-bangladesh',
					pk: 'papers-pakistan',
					lk: 'papers-sri-lanka'
				}
			},
			{ kind: 'tool', tool: 'fee-check' }
		]
	}
} as const satisfies Record<string, Programme>;
