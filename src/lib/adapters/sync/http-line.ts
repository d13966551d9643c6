import { gzipSync, strToU8 } from 'fflate';
import { readRetryAfter, readStatus, type HubLine } from '#lib/domain/sync/index.ts';
import { readBatchAnswer, readHubCard } from '#lib/schema/sync/read-answer.ts';
import { batchBody, batchHeaders, OUTCOMES_ADDRESS } from './batch-body.ts';

/** A line that has been silent for so long is cut: a phone that goes out of reach hears nothing of it. */
const PATIENCE_MS = 30_000;
/** Of a gzip file: no time stands in it. */
const NO_TIME = 0;

type Fetch = (address: string, request: RequestInit) => Promise<Response>;

/**
 * The hub behind this page's own address, by HTTP. No cookie goes with it: whoever has signed in on this phone sends as
 * a learner does. A redirection is not followed: what is meant for the hub goes to nobody else.
 */
export function httpLine(fetch: Fetch): HubLine {
	const ask = async (address: string, request: RequestInit): Promise<Response> => {
		const cut = new AbortController();
		const timer = setTimeout(() => {
			cut.abort();
		}, PATIENCE_MS);
		try {
			return await fetch(address, { ...ALONE, ...request, signal: cut.signal });
		} finally {
			clearTimeout(timer);
		}
	};
	return {
		async find() {
			try {
				const answer = await ask('/api/hub', {});
				if (answer.status >= 500 || answer.status === 429) return { kind: 'away' };
				return readHubCard(answer.status === 200 ? await jsonOf(answer) : null);
			} catch {
				return { kind: 'away' };
			}
		},
		async send(batch, { bytes }) {
			const body = Uint8Array.from(gzipSync(strToU8(batchBody(batch)), { mtime: NO_TIME }));
			if (body.length > bytes) return { kind: 'too-large' };
			const headers = { ...batchHeaders(batch.bearer), 'content-encoding': 'gzip' };
			try {
				const answer = await ask(OUTCOMES_ADDRESS, { method: 'POST', headers, body });
				const kind = readStatus(answer.status);
				if (kind === 'busy')
					return { kind, seconds: readRetryAfter(answer.headers.get('retry-after')) };
				if (kind !== 'answered') return { kind };
				const read = readBatchAnswer(await jsonOf(answer));
				return read === null ? { kind: 'away' } : { kind, answer: read };
			} catch {
				return { kind: 'away' };
			}
		}
	};
}

const ALONE = {
	cache: 'no-store',
	credentials: 'omit',
	redirect: 'manual',
	referrerPolicy: 'no-referrer'
} as const satisfies RequestInit;

/** `null`: it does not say that it is JSON. Rejects when the line breaks in the middle, or it is none. */
async function jsonOf(answer: Response): Promise<unknown> {
	const type = answer.headers.get('content-type') ?? '';
	return type.startsWith('application/json') ? answer.json() : null;
}
