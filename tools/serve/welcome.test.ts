import { expect, it } from 'vitest';
import { welcome } from './welcome.ts';

const server = (link: string | null) => ({
	address: 'http://localhost:3000',
	firstManagerLink: () => Promise.resolve(link),
	close: () => Promise.resolve()
});

it('shows the address, and the link of the first manager as long as there is none', async () => {
	const link = 'http://localhost:3000/en/trainer/hub/set-up/#secret';
	const first = await welcome(server(link), 'http://192.168.1.7:3000');
	expect(first).toContain('Safar is ready:  http://localhost:3000');
	expect(first).toContain(link);
	const later = await welcome(server(null), 'http://192.168.1.7:3000');
	expect(later).not.toContain('manager');
});

it('draws a code for phones in the same network, and none where there is no network', async () => {
	const shown = await welcome(server(null), 'http://192.168.1.7:3000');
	expect(shown).toContain('In this network: http://192.168.1.7:3000');
	// Dark and light modules, as a terminal colours them.
	expect(shown).toContain('\u001b[');
	expect(await welcome(server(null), null)).not.toContain('\u001b[');
});
