import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** Bridges of containers and virtual machines: phones do not reach them. */
const VIRTUAL = /^(?:docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|utun|zt)/;

/** Under which address phones in the same network find this machine; `null`: it is in none. */
export function lanAddress(port: string, found: Interfaces = networkInterfaces()): string | null {
	for (const [name, addresses = []] of Object.entries(found)) {
		const own = addresses.find(({ family, internal }) => family === 'IPv4' && !internal);
		if (own !== undefined && !VIRTUAL.test(name)) return `http://${own.address}:${port}`;
	}
	return null;
}
