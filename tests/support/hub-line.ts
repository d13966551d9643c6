import { Agent, request } from 'node:http';

/** What came back; `null`: nothing did, the line broke. */
export interface LineAnswer {
	readonly status: number;
	readonly text: string;
}

/** A device's line to a hub on the loopback address, with connections that are used again. */
export class HubLine {
	readonly #agent: Agent;
	readonly #port: number;

	constructor(port: number, connections = 1) {
		this.#port = port;
		this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
	}

	/** `POST /api/outcomes`. Never rejects. */
	post(body: string | Buffer, authorization: string | null): Promise<LineAnswer | null> {
		return new Promise((resolve) => {
			const sent = request(
				{
					host: '127.0.0.1',
					port: this.#port,
					path: '/api/outcomes',
					method: 'POST',
					agent: this.#agent,
					headers: {
						'content-type': 'application/json',
						'content-length': Buffer.byteLength(body),
						...(authorization === null ? {} : { authorization })
					}
				},
				(response) => {
					let text = '';
					response.setEncoding('utf8');
					response.on('data', (chunk: string) => {
						text += chunk;
					});
					response.once('end', () => {
						resolve({ status: response.statusCode ?? 0, text });
					});
					response.once('error', () => {
						resolve(null);
					});
					response.once('aborted', () => {
						resolve(null);
					});
				}
			);
			sent.once('error', () => {
				resolve(null);
			});
			sent.end(body);
		});
	}

	close(): void {
		this.#agent.destroy();
	}
}
