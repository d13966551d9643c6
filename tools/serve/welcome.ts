import { encodeQR } from 'qr';
import { lanAddress } from './lan-address.ts';
import type { SafarServer } from './serve-safar.ts';

/**
 * What a person at the terminal needs to go on: where the pages are, how phones in the same network come here, and, as
 * long as nobody manages the hub, the link that makes the first manager.
 */
export async function welcome(
	server: SafarServer,
	lan = lanAddress(new URL(server.address).port)
): Promise<string> {
	const link = await server.firstManagerLink();
	return [
		`Safar is ready:  ${server.address}`,
		...(lan === null
			? []
			: [
					`In this network: ${lan}`,
					'',
					encodeQR(lan, 'term', { ecc: 'low', border: 2 }),
					'',
					'It is plain HTTP: phones can use Safar as long as this machine is near.'
				]),
		...(link === null
			? []
			: [
					'',
					'Nobody manages this hub yet. This link makes the first manager, once, and for a day:',
					'',
					`  ${link}`,
					'',
					'On another machine, put the address of this one in the place of localhost.'
				])
	].join('\n');
}
