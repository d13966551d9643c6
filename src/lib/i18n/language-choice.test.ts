import { expect, test } from 'vitest';
import { fromLanguageChoice, toLanguageChoice } from './language-choice.ts';

test.each(['/', '/help/', '/learn/the-offer/', '/quiz/papers-sri-lanka/'])(
	'the language button of %s leads through the choice of languages back to the same page',
	(inner) => {
		const choice = new URL(toLanguageChoice(`/en${inner}`, 'en'), 'https://safar.example');
		expect(choice.pathname).toBe('/');
		expect(fromLanguageChoice(choice.hash, 'ur')).toBe(`/ur${inner}`);
	}
);

test.each(['', '#', '#top', '#//evil.example/', '#/../x/', '#https://evil.example/'])(
	'the address %j leads to the stories and never to another site',
	(hash) => {
		expect(fromLanguageChoice(hash, 'bn')).toBe('/bn/');
	}
);
