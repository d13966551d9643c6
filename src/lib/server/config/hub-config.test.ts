import { describe, expect, it } from 'vitest';
import { configWords, readHubConfig } from './hub-config.ts';

function wordsOf(env: Record<string, string>): string {
	const read = readHubConfig(env);
	return read.ok ? 'good' : configWords(read.problems);
}

describe('the settings of a hub', () => {
	it('needs none: an embedded database in data/, open use taken, nobody else may send or look', () => {
		expect(readHubConfig({})).toEqual({
			ok: true,
			value: {
				dataFolder: 'data',
				databaseUrl: null,
				connections: 10,
				takesOpenUse: true,
				origins: [],
				addressHeader: null,
				metricsToken: null,
				stopSeconds: 0
			}
		});
	});

	it('takes an empty setting as one that is not made', () => {
		expect(readHubConfig({ DATABASE_URL: '', SAFAR_METRICS_TOKEN: '' })).toEqual(readHubConfig({}));
	});

	it('reads what is set', () => {
		expect(
			readHubConfig({
				DATABASE_URL: 'postgresql://safar:secret@db.example/safar?sslmode=require',
				SAFAR_CONNECTIONS: '40',
				SAFAR_OPEN_USE: 'refuse',
				SAFAR_ORIGINS: 'https://safar.example, http://localhost:4173',
				SAFAR_ADDRESS_HEADER: 'X-Forwarded-For'
			})
		).toMatchObject({
			value: {
				connections: 40,
				takesOpenUse: false,
				origins: ['https://safar.example', 'http://localhost:4173'],
				addressHeader: 'x-forwarded-for'
			}
		});
	});

	it('says what is wrong in words, all at once, and never the value', () => {
		const words = wordsOf({
			DATABASE_URL: 'mysql://root:hunter2@db/safar',
			SAFAR_CONNECTIONS: 'many',
			SAFAR_METRICS_TOKEN: 'hunter2'
		});
		expect(words.split('\n')).toEqual([
			'DATABASE_URL must be like postgres://user:password@host:5432/name.',
			'SAFAR_CONNECTIONS must be a whole number from 2 to 100.',
			'SAFAR_METRICS_TOKEN must have at least 16 characters.'
		]);
		expect(words).not.toContain('hunter2');
	});

	it.each(['https://safar.example/', 'safar.example', '*', 'https://safar.example/page'])(
		'refuses "%s" as the address of another site',
		(origin) => {
			expect(wordsOf({ SAFAR_ORIGINS: origin })).toBe(
				'SAFAR_ORIGINS must be addresses like https://safar.example, parted by commas.'
			);
		}
	);

	it('finds a slip of the pen', () => {
		expect(wordsOf({ SAFAR_ORIGIN: 'https://safar.example' })).toBe(
			'SAFAR_ORIGIN is no setting; SAFAR_ORIGINS is.'
		);
		expect(wordsOf({ SAFAR_VOICES: 'all', SAFAR_SOMETHING_ELSE: '1' })).toBe('good');
	});
});
