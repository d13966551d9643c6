import {
	whyNot,
	type HubOffice,
	type NotDone,
	type OfficeAnswer,
	type PersonLine,
	type Role
} from '#lib/domain/people/index.ts';

/** Who may sign in at a hub, for its managers. */
export class HubStaff {
	#people: readonly PersonLine[] = $state.raw([]);
	#refusal: NotDone | null = $state.raw(null);
	#told: { readonly name: string; readonly password: string } | null = $state.raw(null);
	readonly #office: HubOffice;

	constructor(office: HubOffice) {
		this.#office = office;
	}

	get people(): readonly PersonLine[] {
		return this.#people;
	}

	/** Why the last wish was not done. */
	get refusal(): NotDone | null {
		return this.#refusal;
	}

	/** A password that the hub told once; gone with the next step. */
	get told(): { readonly name: string; readonly password: string } | null {
		return this.#told;
	}

	async load(): Promise<void> {
		const answer = await this.#office.people();
		this.#refusal = whyNot(answer);
		if (answer.kind === 'done') this.#people = answer.value;
	}

	async add(name: string, role: Role): Promise<void> {
		const answer = await this.#after(this.#office.addPerson(name, role));
		if (answer.kind === 'done') {
			const { person, password } = answer.value;
			this.#told = { name: person.name, password };
		}
	}

	async change(person: PersonLine): Promise<void> {
		await this.#after(this.#office.changePerson(person));
	}

	async newPassword({ id, name }: PersonLine): Promise<void> {
		const answer = await this.#after(this.#office.newPassword(id));
		if (answer.kind === 'done') this.#told = { name, password: answer.value.password };
	}

	async signOutEverywhere({ id }: PersonLine): Promise<void> {
		await this.#after(this.#office.endSessionsOf(id));
	}

	async #after<Value>(wish: Promise<OfficeAnswer<Value>>): Promise<OfficeAnswer<Value>> {
		this.#told = null;
		const answer = await wish;
		await this.load();
		this.#refusal = whyNot(answer) ?? this.#refusal;
		return answer;
	}
}
