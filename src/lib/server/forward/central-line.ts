import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import * as v from 'valibot';
import {
	batchAnswerSchema,
	hubCardSchema,
	type BatchAnswer
} from '#lib/schema/sync/batch-schema.ts';
import type { HubCard } from '#lib/schema/sync/batch-schema.ts';
import type { Central } from '../store/central.ts';
import type { HubCohort } from '../store/cohorts.ts';
import { broughtSchema } from './bring-cohort-route.ts';
import { LineBroken } from './line-broken.ts';

export type Fetch = typeof globalThis.fetch;

/** Half a megabyte over a line of 50 kbit/s takes 80 seconds. */
const ANSWER_LIMIT_MS = 120_000;
/** No answer of a hub is longer. */
const ANSWER_BYTES = 1_000_000;

const zipped = promisify(gzip);

/** The line from this hub to the central one. All of it rejects with a `LineBroken`. */
export class CentralLine {
	readonly #central: Pick<Central, 'url' | 'credential'>;
	readonly #fetch: Fetch;
	readonly #stop: AbortSignal;

	/** `stop`: ends what is under way. */
	constructor(central: Pick<Central, 'url' | 'credential'>, fetch: Fetch, stop: AbortSignal) {
		this.#central = central;
		this.#fetch = fetch;
		this.#stop = stop;
	}

	card(): Promise<HubCard> {
		return this.#ask('GET', '/api/hub', null, hubCardSchema);
	}

	/** `false`: somebody else made a cohort of this code there. */
	async bring(cohort: HubCohort): Promise<boolean> {
		const { state } = await this.#ask('PUT', '/api/hubs/cohorts', cohort, broughtSchema);
		return state !== 'conflict';
	}

	/** `null`: too much at once. */
	send(batch: object): Promise<BatchAnswer | null> {
		return this.#ask('POST', '/api/outcomes', batch, v.nullable(batchAnswerSchema));
	}

	async #ask<Answer>(
		method: 'GET' | 'PUT' | 'POST',
		path: string,
		body: object | null,
		schema: v.GenericSchema<unknown, Answer>
	): Promise<Answer> {
		const headers = {
			accept: 'application/json',
			// Whoever asks for the card shows no secret: it may not be the hub at all.
			...(body === null ? {} : { authorization: `Bearer ${this.#central.credential}`, ...AS_GZIP })
		};
		let response: Response;
		let text: string;
		try {
			response = await this.#fetch(new URL(path, this.#central.url), {
				...{ method, headers, redirect: 'manual' },
				body: body === null ? null : Uint8Array.from(await zipped(JSON.stringify(body))),
				signal: AbortSignal.any([this.#stop, AbortSignal.timeout(ANSWER_LIMIT_MS)])
			});
			text = await textOf(response);
		} catch (error) {
			throw error instanceof LineBroken ? error : new LineBroken('unreachable');
		}
		refuse(response);
		const read = v.safeParse(schema, response.status === 413 ? null : jsonOf(text));
		if (!read.success) throw new LineBroken('no-hub');
		return read.output;
	}
}

const AS_GZIP = { 'content-type': 'application/json', 'content-encoding': 'gzip' };

function refuse(response: Response): void {
	const { status } = response;
	if (status === 200 || status === 413) return;
	if (status === 401) throw new LineBroken('credential');
	if (status === 409) throw new LineBroken('older-hub');
	if (status === 429 || status >= 500) throw new LineBroken('busy', secondsOf(response));
	throw new LineBroken('no-hub');
}

/** Dates, which the header may hold too, come from clocks that may be wrong: only seconds are followed. */
function secondsOf(response: Response): number | null {
	const given = response.headers.get('retry-after') ?? '';
	return /^\d{1,5}$/.test(given) ? Number(given) : null;
}

/** Reads no more than an answer can be: who answers may be anybody. */
async function textOf({ body }: Response): Promise<string> {
	if (body === null) return '';
	const decoder = new TextDecoder();
	let text = '';
	for await (const chunk of body) {
		text += decoder.decode(chunk, { stream: true });
		if (text.length > ANSWER_BYTES) throw new LineBroken('no-hub');
	}
	return text + decoder.decode();
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new LineBroken('no-hub');
	}
}
