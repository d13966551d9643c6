import { expect, it } from 'vitest';
import { phoneAddress } from './phone-address.ts';

it.each(['http://localhost:4173', 'http://127.0.0.1:80', 'https://[::1]'])(
	'no phone can reach a page that comes from %s',
	(origin) => {
		expect(phoneAddress(null, origin, '/en/')).toBeNull();
		expect(phoneAddress('https://safar.example', origin, '/en/')).toBe('https://safar.example/en/');
	}
);

it('a phone reaches a page of the network where it came from', () => {
	expect(phoneAddress(null, 'http://192.168.4.1:4173', '/hi/')).toBe('http://192.168.4.1:4173/hi/');
});
