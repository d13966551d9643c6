import {
	sealKeyOf,
	type Cohort,
	type CohortStore,
	type KeyedHash
} from '#lib/domain/outcome/index.ts';
import {
	whyNot,
	type CohortLine,
	type CohortPage,
	type HubCohort,
	type HubOffice,
	type NotDone,
	type OfficeAnswer,
	type PersonLine
} from '#lib/domain/people/index.ts';
import type { CohortCode } from '#lib/domain/shared/index.ts';
import { cohortToken, tokenHash } from '#lib/domain/sync/index.ts';
import type { Digest } from '#lib/domain/transfer/index.ts';

export interface HubCohortsPorts {
	readonly office: HubOffice;
	/** Of this device. */
	readonly cohorts: CohortStore;
	readonly hash: KeyedHash;
	readonly digest: Digest;
}

/** The cohorts that somebody follows at a hub, and those of this device that can be brought there. */
export class HubCohorts {
	#lines: readonly CohortLine[] = $state.raw([]);
	#here: readonly Cohort[] = $state.raw([]);
	#open: CohortPage | null = $state.raw(null);
	#people: readonly PersonLine[] = $state.raw([]);
	#refusal: NotDone | null = $state.raw(null);
	readonly #ports: HubCohortsPorts;

	constructor(ports: HubCohortsPorts) {
		this.#ports = ports;
	}

	get lines(): readonly CohortLine[] {
		return this.#lines;
	}

	/** Cohorts of this device that the hub does not show to this person. */
	get here(): readonly Cohort[] {
		return this.#here;
	}

	/** The one that is looked at. */
	get open(): CohortPage | null {
		return this.#open;
	}

	/** Who could follow it; empty for whoever may not decide that. */
	get people(): readonly PersonLine[] {
		return this.#people;
	}

	get refusal(): NotDone | null {
		return this.#refusal;
	}

	async load(): Promise<void> {
		const answer = await this.#ports.office.cohorts();
		this.#refusal = whyNot(answer);
		if (answer.kind !== 'done') return;
		this.#lines = answer.value;
		// Without a place to keep things the hub can be looked at all the same.
		const own = await this.#ports.cohorts.all().catch(() => []);
		this.#here = own.filter(({ code }) => !this.#lines.some(({ cohort }) => cohort.code === code));
	}

	async look(code: CohortCode | null): Promise<void> {
		const { office } = this.#ports;
		const answer = code === null ? null : await office.cohort(code);
		this.#open = answer?.kind === 'done' ? answer.value : null;
		this.#refusal = answer === null ? null : whyNot(answer);
		const people = this.#open === null ? null : await office.people();
		this.#people = people?.kind === 'done' ? people.value : [];
	}

	/**
	 * From now on the hub knows devices that were invited to the cohort. It is told the hash of their token; the key from
	 * which tokens, tags and seals are made stays on this device.
	 */
	async bring({ code, linkKey, programme, country, way, created }: Cohort): Promise<void> {
		const { office, hash, digest } = this.#ports;
		const token = cohortToken(sealKeyOf(linkKey, hash), code, hash);
		const answer = await office.writeCohort({
			...{ code, programme, country, way, created, name: null, district: null, takes: true },
			tokenHash: tokenHash(token, digest)
		});
		await this.load();
		this.#refusal = whyNot(answer) ?? this.#refusal;
	}

	async change(cohort: HubCohort): Promise<void> {
		await this.#after(cohort.code, this.#ports.office.writeCohort(cohort));
	}

	async follow(code: CohortCode, person: string, follows: boolean): Promise<void> {
		const { office } = this.#ports;
		await this.#after(
			code,
			follows ? office.addTrainer(code, person) : office.removeTrainer(code, person)
		);
	}

	async #after(code: CohortCode, wish: Promise<OfficeAnswer<null>>): Promise<void> {
		const answer = await wish;
		await this.load();
		await this.look(code);
		this.#refusal = whyNot(answer) ?? this.#refusal;
	}
}
