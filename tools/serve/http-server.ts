import {
	createServer,
	type IncomingMessage,
	type RequestListener,
	type ServerResponse
} from 'node:http';
import { responseHeaders } from './response-headers.ts';

/** Whoever sends a letter a minute holds a connection no longer than this. */
const HEADERS_LIMIT_MS = 15_000;
/** Half a megabyte of results over a line of 100 kbit/s takes 40 seconds. */
const REQUEST_LIMIT_MS = 90_000;

/** One link of the chain that answers requests: answers, or hands on with `next`. */
export type Handler = (
	request: IncomingMessage,
	response: ServerResponse,
	next: () => void
) => void;

export interface RunningServer {
	/** `http://localhost:3000`, with the port that was really taken. */
	readonly address: string;
	/** Lets answers under way finish, for two seconds at most. */
	close(): Promise<void>;
}

/**
 * Serves over plain HTTP. Keeps no access log: addresses and times of visits could place a person.
 *
 * @param port 0 takes any free port
 * @param host address to listen at; every one of this machine, unless told
 * @throws the system's error, `code: 'EADDRINUSE'` when the port is taken
 */
export function serve(
	port: number,
	handlers: readonly Handler[],
	host?: string
): Promise<RunningServer> {
	const server = createServer(
		{ headersTimeout: HEADERS_LIMIT_MS, requestTimeout: REQUEST_LIMIT_MS },
		chain(handlers)
	);
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => {
			const bound = server.address();
			const taken = typeof bound === 'object' && bound !== null ? bound.port : port;
			resolve({
				address: `http://localhost:${String(taken)}`,
				close: () =>
					new Promise((closed) => {
						server.close(() => {
							closed();
						});
						server.closeIdleConnections();
						setTimeout(() => {
							server.closeAllConnections();
						}, 2000).unref();
					})
			});
		});
	});
}

function chain(handlers: readonly Handler[]): RequestListener {
	return (request, response) => {
		for (const [name, value] of Object.entries(responseHeaders(request.url ?? '/'))) {
			response.setHeader(name, value);
		}
		const answerFrom = (index: number): void => {
			const handler = handlers[index];
			if (handler === undefined) response.writeHead(404).end();
			else {
				handler(request, response, () => {
					answerFrom(index + 1);
				});
			}
		};
		answerFrom(0);
	};
}
