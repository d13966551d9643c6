import { HubLine, type LineAnswer } from './hub-line.ts';

/** What stands before several processes of a hub: asks which are ready, and gives each batch to one of them. */
export class Balancer {
	readonly #places: readonly { readonly port: number; readonly line: HubLine }[];
	#ready: readonly HubLine[] = [];
	#turn = 0;

	constructor(ports: readonly number[]) {
		this.#places = ports.map((port) => ({ port, line: new HubLine(port, 4) }));
	}

	/** How many are ready now. */
	async look(): Promise<number> {
		const ready: HubLine[] = [];
		for (const { port, line } of this.#places) if (await isReady(port)) ready.push(line);
		this.#ready = ready;
		return ready.length;
	}

	/** To one of those that were ready at the last look. */
	post(body: string, authorization: string): Promise<LineAnswer | null> {
		this.#turn += 1;
		const line = this.#ready[this.#turn % this.#ready.length];
		return line === undefined ? Promise.resolve(null) : line.post(body, authorization);
	}

	close(): void {
		for (const { line } of this.#places) line.close();
	}
}

async function isReady(port: number): Promise<boolean> {
	try {
		return (await fetch(`http://127.0.0.1:${String(port)}/api/ready`)).status === 200;
	} catch {
		return false;
	}
}
