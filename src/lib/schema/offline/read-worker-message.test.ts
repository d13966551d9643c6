import { expect, it } from 'vitest';
import { readWorkerMessage } from './read-worker-message.ts';

it('reads what the pages of Safar ask', () => {
	expect(readWorkerMessage({ type: 'KEEP_LANGUAGE', path: '/hi/' })).toEqual({
		type: 'KEEP_LANGUAGE',
		path: '/hi/'
	});
	expect(readWorkerMessage({ type: 'KEEP_PAGE', path: '/hi/' })).toEqual({
		type: 'KEEP_PAGE',
		path: '/hi/'
	});
	expect(readWorkerMessage({ type: 'SKIP_WAITING' })).toEqual({ type: 'SKIP_WAITING' });
	expect(readWorkerMessage({ type: 'FORGET' })).toEqual({ type: 'FORGET' });
});

it.each([
	null,
	'KEEP_PAGE',
	{ type: 'KEEP_PAGE' },
	{ type: 'KEEP_PAGE', path: 'https://elsewhere.example/' },
	{ type: 'KEEP_PAGE', path: 7 },
	{ type: 'CLEAR' }
])('ignores %j', (message) => {
	expect(readWorkerMessage(message)).toBeNull();
});
