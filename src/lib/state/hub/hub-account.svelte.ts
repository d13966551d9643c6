import type { HubOffice, OfficeAnswer, SessionLine } from '#lib/domain/people/index.ts';

/** The own sessions and the own password. */
export class HubAccount {
	#sessions: readonly SessionLine[] = $state.raw([]);
	/** What became of the change of the password. */
	#changed: OfficeAnswer<null> | null = $state.raw(null);
	readonly #office: HubOffice;

	constructor(office: HubOffice) {
		this.#office = office;
	}

	get sessions(): readonly SessionLine[] {
		return this.#sessions;
	}

	get changed(): OfficeAnswer<null> | null {
		return this.#changed;
	}

	async load(): Promise<void> {
		const answer = await this.#office.sessions();
		if (answer.kind === 'done') this.#sessions = answer.value;
	}

	async end({ id }: SessionLine): Promise<void> {
		await this.#office.endSession(id);
		await this.load();
	}

	async changePassword(current: string, next: string): Promise<void> {
		this.#changed = await this.#office.changePassword(current, next);
		await this.load();
	}
}
