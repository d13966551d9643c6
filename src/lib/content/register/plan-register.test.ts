import { describe, expect, it } from 'vitest';
import { sampleItem } from '#tests/support/sample-items.ts';
import type { Item } from '#lib/domain/quiz/index.ts';
import type { WrittenItem } from './compare-register.ts';
import {
	EMPTY_REGISTER,
	parseRegister,
	registeredKeys,
	writeRegister,
	type ItemRegister
} from './item-register.ts';
import { planRegister, type Declarations } from './plan-register.ts';
import { raiseVersion } from './raise-version.ts';

const NOBODY: Declarations = { held: () => false, changed: () => false, mended: () => false };
const HELD = { ...NOBODY, held: () => true };
const CHANGED = { ...NOBODY, changed: () => true };
const MENDED = { ...NOBODY, mended: () => true };

const visa = sampleItem('choice', { id: 'visa-a', twin: 'visa-b' });

function written(item: Item, hindi: Item = item): WrittenItem {
	const words = new Map([
		['en', item],
		['hi', hindi]
	] as const);
	return { id: item.id, version: item.version, words };
}

function plan(item: WrittenItem, register: ItemRegister, said: Declarations = NOBODY) {
	return planRegister([item], [], register, said, '2026-12-24');
}

const before = planRegister([written(visa)], [], EMPTY_REGISTER, NOBODY, '2026-11-22').register;
const edited = { ...visa, prompt: 'Another question' };

describe('the register of items', () => {
	it('takes up an item that it does not know, with its key and a hash of its words in each language', () => {
		expect(before.items['visa-a']).toMatchObject([
			{ version: 1, firstSeen: '2026-11-22', sameMeaningAs: null, options: 'abc', right: 'b' }
		]);
		expect(Object.keys(before.items['visa-a']?.[0]?.words ?? {})).toEqual(['en', 'hi']);
	});

	it('stays as it is while nobody has said what an edit means', () => {
		const { register, undecided, raise } = plan(written(edited), before);
		expect(register).toEqual(before);
		expect(undecided).toEqual(['visa-a']);
		expect(raise.size).toBe(0);
	});

	it('gives an edited item a new version, comparable where the meaning held', () => {
		const { register, raise } = plan(written(visa, edited), before, HELD);
		expect(raise.get('visa-a')).toBe(2);
		expect(register.items['visa-a']?.map((one) => one.sameMeaningAs)).toEqual([null, 1]);
		expect(register.items['visa-a']?.[0]).toEqual(before.items['visa-a']?.[0]);
	});

	it('compares it with nothing where the meaning changed', () => {
		const { register } = plan(written(edited), before, CHANGED);
		expect(register.items['visa-a']?.map((one) => one.sameMeaningAs)).toEqual([null, null]);
	});

	it('takes the version that an author has raised by hand', () => {
		const { register, raise } = plan(written({ ...edited, version: 4 }), before, HELD);
		expect(raise.size).toBe(0);
		expect(register.items['visa-a']?.map(({ version }) => version)).toEqual([1, 4]);
	});

	it('mends a wrong key in its own version, and never words', () => {
		const options = visa.options.map((option) => ({ ...option, right: option.id === 'c' }));
		const mended = plan(written({ ...visa, options }), before, MENDED);
		expect(mended.register.items['visa-a']).toMatchObject([{ version: 1, right: 'c' }]);
		expect(plan(written(edited), before, MENDED).undecided).toEqual(['visa-a']);
	});

	it('adds a language without a new version', () => {
		const more: WrittenItem = {
			...written(visa),
			words: new Map([...written(visa).words, ['ur', visa] as const])
		};
		const versions = plan(more, before).register.items['visa-a'];
		expect(versions).toHaveLength(1);
		expect(Object.keys(versions?.[0]?.words ?? {})).toEqual(['en', 'hi', 'ur']);
	});

	it('makes no difference of spaces and of how an accent is encoded', () => {
		const accented = { ...visa, prompt: 'Caf\u00e9  in\nKa\u0304thmandu' };
		const same = { ...visa, prompt: ' Cafe\u0301 in Ka\u0304thmandu ' };
		const known = planRegister([written(accented)], [], EMPTY_REGISTER, NOBODY, '2026-11-22');
		expect(plan(written(same), known.register).undecided).toEqual([]);
	});

	it('keeps the keys of every version, and of items that are gone', () => {
		const { register } = plan(written(edited), before, CHANGED);
		const gone = planRegister([], [], register, NOBODY, '2027-01-01').register;
		expect(registeredKeys(gone).map(({ id, version }) => `${id} ${version}`)).toEqual([
			'visa-a 1',
			'visa-a 2'
		]);
	});

	it('comes back from its file as it was, and refuses what is no register', () => {
		expect(parseRegister(writeRegister(before))).toEqual(before);
		expect(parseRegister('{}')).toBeNull();
		expect(parseRegister('not JSON')).toBeNull();
		const backwards = before.items['visa-a']?.map((one) => ({ ...one, sameMeaningAs: 1 }));
		expect(
			parseRegister(JSON.stringify({ items: { 'visa-a': backwards }, instruments: {} }))
		).toBeNull();
	});
});

describe('raiseVersion', () => {
	it('raises the version of one item, in either way of writing YAML', () => {
		const flow = '  - { id: visa-a, version: 1, kind: choice }\n  - { id: visa-a-b, version: 1 }\n';
		expect(raiseVersion(flow, 'visa-a', 2)).toBe(
			'  - { id: visa-a, version: 2, kind: choice }\n  - { id: visa-a-b, version: 1 }\n'
		);
		expect(raiseVersion('- id: visa-a\n  version: 7\n', 'visa-a', 8)).toBe(
			'- id: visa-a\n  version: 8\n'
		);
	});

	it('says so when it cannot find the item', () => {
		expect(raiseVersion('items: []\n', 'visa-a', 2)).toBeNull();
	});
});
