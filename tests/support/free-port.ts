import { createServer } from 'node:net';

/** A port that nothing listens on now, so that test runs beside each other do not meet. */
export function freePort(): Promise<number> {
	const server = createServer();
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(0, () => {
			const bound = server.address();
			server.close(() => {
				if (typeof bound === 'object' && bound !== null) resolve(bound.port);
				else reject(new Error('The system named no port.'));
			});
		});
	});
}
