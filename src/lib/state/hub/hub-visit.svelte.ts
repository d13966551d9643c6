import type { HubOffice, Me, OfficeAnswer, OfficeRefusal } from '#lib/domain/people/index.ts';

export type VisitView =
	| { readonly kind: 'loading' }
	| { readonly kind: 'no-hub' }
	| { readonly kind: 'failed' }
	/** Nobody is signed in. `why`: what became of the last try. */
	| { readonly kind: 'outside'; readonly why: OfficeRefusal | null }
	| { readonly kind: 'inside'; readonly me: Me };

type Door = Pick<HubOffice, 'me' | 'signIn' | 'signOut' | 'setUp'>;

/** Comes in at a hub and goes out again. */
export class HubVisit {
	#view: VisitView = $state.raw({ kind: 'loading' });
	readonly #office: Door;

	constructor(office: Door) {
		this.#office = office;
	}

	get view(): VisitView {
		return this.#view;
	}

	/** Who is signed in here. */
	get me(): Me | null {
		return this.#view.kind === 'inside' ? this.#view.me : null;
	}

	async look(): Promise<void> {
		const answer = await this.#office.me();
		switch (answer.kind) {
			case 'done':
				this.#view = { kind: 'inside', me: answer.value };
				return;
			case 'no-hub':
				this.#view = { kind: 'no-hub' };
				return;
			case 'refused':
				this.#view = answer.why === 'sign-in' ? { kind: 'outside', why: null } : { kind: 'failed' };
		}
	}

	async signIn(name: string, password: string): Promise<void> {
		await this.#entered(await this.#office.signIn(name, password));
	}

	/** With the link that the console of the hub shows at its first start. */
	async setUp(token: string, name: string, password: string): Promise<void> {
		await this.#entered(await this.#office.setUp(token, name, password));
	}

	async signOut(): Promise<void> {
		await this.#office.signOut();
		await this.look();
	}

	async #entered(answer: OfficeAnswer<null>): Promise<void> {
		if (answer.kind === 'refused') this.#view = { kind: 'outside', why: answer.why };
		else await this.look();
	}
}
