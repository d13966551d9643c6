import type { NetworkInterfaceInfo } from 'node:os';
import { expect, it } from 'vitest';
import { lanAddress } from './lan-address.ts';

const at = (address: string, internal = false): NetworkInterfaceInfo => ({
	...{ address, internal, netmask: '255.255.255.0', mac: '', cidr: null },
	family: 'IPv4'
});

it('is where phones in the same network find this machine, and no bridge of containers', () => {
	const found = {
		lo: [at('127.0.0.1', true)],
		docker0: [at('172.17.0.1')],
		wlan0: [at('192.168.1.7')]
	};
	expect(lanAddress('3000', found)).toBe('http://192.168.1.7:3000');
});

it('is nowhere without a network', () => {
	expect(lanAddress('3000', { lo: [at('127.0.0.1', true)] })).toBeNull();
});
