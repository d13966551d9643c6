import type { Router } from '#lib/server/http/router.ts';

/** What can happen to a batch. */
export const FAULTS = [
	/** It never gets there. */
	'lost',
	/** It is taken in, and the answer never comes back. */
	'answer-lost',
	/** The answer breaks off in the middle. */
	'answer-cut',
	/** Somebody on the way changes the order of the answers. */
	'answer-mixed',
	/** Somebody on the way says that nothing was taken, and why. */
	'answer-forged',
	/** It gets there twice. */
	'twice',
	'server-error',
	'asked-to-wait',
	/** It is taken in, and the phone is switched off before the answer comes. */
	'killed'
] as const;
export type Fault = (typeof FAULTS)[number];

/** `portal`: a café's sign-in page answers everything. `files`: a web server that is no hub. */
export type Reach = 'here' | 'away' | 'portal' | 'files';

/** A line from one device to a hub, on which everything goes wrong that is asked for. */
export class BadLine {
	reach: Reach = 'here';
	/** Batches that reached the hub. */
	batches = 0;
	/** Bearers that were shown, in order. */
	readonly shown: (string | null)[] = [];
	readonly #router: () => Router;
	readonly #address: string;
	#faults: Fault[] = [];
	#onHung: (() => void) | null = null;

	/** `router`: of the hub that stands at the end of the line now. */
	constructor(router: () => Router, address = '203.0.113.7') {
		this.#router = router;
		this.#address = address;
	}

	/** The next batches meet these, one each. */
	will(...faults: readonly Fault[]): void {
		this.#faults.push(...faults);
	}

	/** The next batch that is taken in without an answer ever coming. */
	whenHung(): Promise<void> {
		return new Promise((resolve) => {
			this.#onHung = resolve;
		});
	}

	/** What was to happen does not. */
	isHealed(): void {
		this.#faults = [];
	}

	readonly fetch = async (path: string, init: RequestInit): Promise<Response> => {
		if (this.reach === 'away') throw new TypeError('Failed to fetch');
		if (this.reach === 'portal') return page('<!doctype html><title>Wi-Fi</title>', 200);
		if (this.reach === 'files') return page('<!doctype html><title>404</title>', 404);
		const request = (): Request => {
			const made = new Request(`http://hub${path}`, init);
			made.headers.set('host', 'hub');
			return made;
		};
		if (init.method !== 'POST') return this.#router()(request(), this.#address);
		return this.#post(request, this.#faults.shift());
	};

	async #post(request: () => Request, fault: Fault | undefined): Promise<Response> {
		if (fault === 'lost') throw new TypeError('Failed to fetch');
		if (fault === 'server-error') return page('<h1>502</h1>', 502);
		if (fault === 'asked-to-wait') {
			return new Response('{}', { status: 429, headers: { 'retry-after': '120' } });
		}
		this.batches += 1;
		this.shown.push(request().headers.get('authorization'));
		const answer = await this.#router()(request(), this.#address);
		switch (fault) {
			case undefined:
				return answer;
			case 'answer-lost':
				throw new TypeError('Failed to fetch');
			case 'killed':
				this.#onHung?.();
				return new Promise(() => undefined);
			case 'twice':
				return this.#router()(request(), this.#address);
			case 'answer-cut':
				return json((await answer.text()).slice(0, -40));
			case 'answer-mixed':
				return json(changed(await answer.text(), (answers) => [...answers].reverse()));
			case 'answer-forged':
				return json(changed(await answer.text(), (answers) => answers.map(refusedInstead)));
		}
	}
}

function refusedInstead(answer: unknown): object {
	const id: unknown = answer instanceof Object ? Reflect.get(answer, 'id') : null;
	return { id, state: 'refused', reason: 'unfit', where: '' };
}

function changed(
	text: string,
	change: (answers: readonly unknown[]) => readonly unknown[]
): string {
	const answer: unknown = JSON.parse(text);
	const answers: unknown = answer instanceof Object ? Reflect.get(answer, 'answers') : null;
	if (!(answer instanceof Object) || !Array.isArray(answers)) return text;
	return JSON.stringify({ ...answer, answers: change(answers) });
}

function json(text: string): Response {
	return new Response(text, { headers: { 'content-type': 'application/json' } });
}

function page(text: string, status: number): Response {
	return new Response(text, { status, headers: { 'content-type': 'text/html' } });
}
