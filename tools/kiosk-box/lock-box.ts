import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { connect, createServer, type ListenOptions } from 'node:net';

/**
 * One update at a time. The lock is a place at which the process listens: the system takes it back when the process
 * ends, however it ends, so that no update that was killed locks the box.
 *
 * @returns what gives the lock back; null when another update is under way
 */
export async function lockBox(into: string): Promise<(() => Promise<void>) | null> {
	const place = await placeOf(into);
	const server = createServer((socket) => {
		socket.destroy();
	});
	return new Promise((resolve, reject) => {
		server.once('error', (problem) => {
			if ('code' in problem && problem.code === 'EADDRINUSE') resolve(null);
			else reject(problem);
		});
		server.listen(place, () => {
			server.unref();
			resolve(
				() =>
					new Promise((closed) => {
						server.close(() => {
							closed();
						});
					})
			);
		});
	});
}

/** Whether an update is under way now. */
export async function isLocked(into: string): Promise<boolean> {
	const { path, port = 0, host = '' } = await placeOf(into);
	return new Promise((resolve) => {
		const socket = connect(path === undefined ? { port, host } : { path });
		socket.once('connect', () => {
			socket.destroy();
			resolve(true);
		});
		socket.once('error', () => {
			resolve(false);
		});
	});
}

/** Names that leave no file behind: Linux's abstract sockets, Windows' pipes; elsewhere a port of this machine. */
async function placeOf(into: string): Promise<Pick<ListenOptions, 'path' | 'port' | 'host'>> {
	const hash = createHash('sha256')
		.update(await realpath(into))
		.digest();
	const name = `safar-kiosk-${hash.toString('hex', 0, 8)}`;
	switch (process.platform) {
		case 'linux':
			return { path: `\0${name}` };
		case 'win32':
			return { path: `\\\\.\\pipe\\${name}` };
		default:
			return { port: 49_152 + (hash.readUInt16LE() % 16_000), host: '127.0.0.1' };
	}
}
