import {
	changePresent,
	closeItem,
	currentRoomItem,
	endRoom,
	goBackInRoom,
	goToItem,
	handsLeft,
	leaveOut,
	openRoom,
	peopleOfRooms,
	raiseHands,
	recordsOfRoom,
	takeCards,
	type GroupStore,
	type RoomItem,
	type RoomRound
} from '#lib/domain/group/index.ts';
import {
	itemsShown,
	StorageFailure,
	WAVES,
	type Cohort,
	type CohortStore,
	type InstrumentShown,
	type StorageFailureKind,
	type Wave
} from '#lib/domain/outcome/index.ts';
import type { Item } from '#lib/domain/quiz/index.ts';
import type { Clock, CohortCode, Locale, OptionId, Rng } from '#lib/domain/shared/index.ts';

export interface RoomPorts {
	readonly cohorts: CohortStore;
	readonly groups: GroupStore;
	readonly clock: Clock;
	readonly rng: Rng;
	/** Why this device forgets everything when the page closes; `null`: it does not. */
	readonly forgetful: StorageFailureKind | null;
	/** What a cohort is asked; `null`: nothing in this language. */
	instrumentOf(this: void, cohort: Cohort): InstrumentShown | null;
}

/** A wave that can be asked, and the rooms that were counted at it before. */
export interface WaveToAsk {
	readonly wave: Wave;
	readonly people: number;
}

export type RoomView =
	| { readonly kind: 'loading' }
	| { readonly kind: 'failed'; readonly failure: StorageFailureKind }
	/** The address names no cohort of this device, or one that is asked nothing in this language. */
	| { readonly kind: 'unknown' }
	| { readonly kind: 'setup'; readonly waves: readonly WaveToAsk[]; readonly next: Wave }
	| {
			readonly kind: 'asking';
			readonly round: RoomRound;
			readonly counted: RoomItem;
			readonly item: Item;
			readonly left: number;
	  }
	| { readonly kind: 'review'; readonly round: RoomRound }
	| { readonly kind: 'saved'; readonly questions: number; readonly people: number };

/** Undo goes back so many touches. */
const MOST_UNDONE = 100;

/**
 * One trainer who asks a whole room and counts its hands. Each touch is written before it is shown; what cannot be
 * written stays in memory, and `trouble` says why.
 */
export class RoomDesk {
	readonly #ports: RoomPorts;
	readonly #locale: Locale;
	#cohort: Cohort | null = null;
	#instrument: InstrumentShown | null = null;
	#round = $state.raw<RoomRound | null>(null);
	#still: Exclude<RoomView, { kind: 'asking' | 'review' }> = $state.raw({ kind: 'loading' });
	#past = $state.raw<readonly RoomRound[]>([]);
	#trouble = $state<StorageFailureKind | null>(null);
	#turn: Promise<void> = Promise.resolve();

	constructor(ports: RoomPorts, locale: Locale) {
		this.#ports = ports;
		this.#locale = locale;
		this.#trouble = ports.forgetful;
	}

	get view(): RoomView {
		const round = this.#round;
		if (round === null) return this.#still;
		const counted = currentRoomItem(round);
		const item = counted === null ? undefined : this.#itemOf(counted);
		return counted === null || item === undefined
			? { kind: 'review', round }
			: { kind: 'asking', round, counted, item, left: handsLeft(counted) };
	}

	get cohort(): Cohort | null {
		return this.#cohort;
	}

	get instrument(): InstrumentShown | null {
		return this.#instrument;
	}

	get trouble(): StorageFailureKind | null {
		return this.#trouble;
	}

	get canUndo(): boolean {
		return this.#past.length > 0;
	}

	/** Every item of the round, with its words where they are still known. */
	words(counted: RoomItem): Item | undefined {
		return this.#itemOf(counted);
	}

	/** A round that was begun goes on where it was left. `null`: the address holds no code. */
	show(code: CohortCode | null): Promise<void> {
		return this.#next(async () => {
			const { cohorts, groups } = this.#ports;
			this.#cohort = code === null ? null : await cohorts.find(code);
			this.#instrument = this.#cohort === null ? null : this.#ports.instrumentOf(this.#cohort);
			this.#past = [];
			if (this.#cohort === null || this.#instrument === null) {
				this.#round = null;
				this.#still = { kind: 'unknown' };
				return;
			}
			const open = await groups.round(this.#cohort.code);
			this.#round = open === null ? null : this.#fitted(open);
			if (this.#round === null) await this.#setUp(this.#cohort, this.#instrument);
		});
	}

	begins(wave: Wave, present: number): Promise<void> {
		return this.#next(async () => {
			const [cohort, instrument, locale] = [this.#cohort, this.#instrument, this.#locale];
			if (cohort === null || instrument === null) return;
			const { code, country } = cohort;
			const opening = { cohort: code, country, wave, present, locale };
			await this.#put(openRoom(instrument, opening, this.#ports.rng));
		});
	}

	raises(option: OptionId, by: number): Promise<void> {
		return this.#step((round) => raiseHands(round, option, by));
	}

	/** What cards showed, in the order of the options. */
	sawCards(counts: readonly number[]): Promise<void> {
		return this.#step((round) => takeCards(round, counts));
	}

	changesPresent(by: number): Promise<void> {
		return this.#step((round) => changePresent(round, by));
	}

	closes(): Promise<void> {
		return this.#step(closeItem);
	}

	leavesOut(): Promise<void> {
		return this.#step(leaveOut);
	}

	goesBack(): Promise<void> {
		return this.#step(goBackInRoom);
	}

	goesTo(at: number): Promise<void> {
		return this.#step((round) => goToItem(round, at));
	}

	ends(): Promise<void> {
		return this.#step(endRoom);
	}

	undoes(): Promise<void> {
		return this.#next(async () => {
			const before = this.#past.at(-1);
			if (before === undefined) return;
			const past = this.#past.slice(0, -1);
			await this.#put(before);
			this.#past = past;
		});
	}

	saves(): Promise<void> {
		return this.#next(async () => {
			const round = this.#round;
			if (round === null) return;
			const records = recordsOfRoom(round, this.#ports.clock.week());
			if (!(await this.#write(() => this.#ports.groups.finish(round.cohort, records)))) return;
			const people = Math.max(0, ...records.map(({ present }) => present));
			this.#leave({ kind: 'saved', questions: records.length, people });
		});
	}

	/** Nothing of the round is kept. */
	drops(): Promise<void> {
		return this.#next(async () => {
			const [cohort, instrument] = [this.#cohort, this.#instrument];
			if (cohort === null || instrument === null) return;
			if (!(await this.#write(() => this.#ports.groups.dropRound(cohort.code)))) return;
			await this.#setUp(cohort, instrument);
			this.#leave(this.#still);
		});
	}

	async #setUp({ code }: Cohort, instrument: InstrumentShown): Promise<void> {
		const { groups } = await this.#ports.groups.ofCohort(code);
		const waves = WAVES.filter((wave) => instrument.waves.includes(wave)).map((wave) => ({
			wave,
			people: peopleOfRooms(groups.filter((group) => group.wave === wave))
		}));
		const next = waves.find(({ people }) => people === 0) ?? waves.at(-1);
		this.#still = { kind: 'setup', waves, next: next?.wave ?? 'baseline' };
	}

	/** Content that changed under an open round: what cannot be shown any more and was not counted is left out. */
	#fitted(round: RoomRound): RoomRound {
		const items = round.items.map((item) =>
			item.state === 'open' && this.#itemOf(item) === undefined
				? { ...item, state: 'left-out' as const }
				: item
		);
		const isShown = (place: number) => {
			const item = items[place];
			return item === undefined || this.#itemOf(item) !== undefined;
		};
		const open = items.findIndex(({ state }) => state === 'open');
		const at = isShown(round.at) ? round.at : open === -1 ? items.length : open;
		return { ...round, items, at };
	}

	#itemOf({ item, version }: RoomItem): Item | undefined {
		if (this.#instrument === null) return undefined;
		return itemsShown(this.#instrument).find((one) => one.id === item && one.version === version);
	}

	#step(move: (round: RoomRound) => RoomRound): Promise<void> {
		return this.#next(async () => {
			const before = this.#round;
			if (before === null) return;
			await this.#put(move(before));
			this.#past = [...this.#past, before].slice(-MOST_UNDONE);
		});
	}

	async #put(round: RoomRound): Promise<void> {
		await this.#write(() => this.#ports.groups.keepRound(round));
		this.#round = round;
	}

	#leave(view: Exclude<RoomView, { kind: 'asking' | 'review' }>): void {
		this.#round = null;
		this.#past = [];
		this.#still = view;
	}

	async #write(work: () => Promise<void>): Promise<boolean> {
		try {
			await work();
			this.#trouble = this.#ports.forgetful;
			return true;
		} catch (error) {
			if (!(error instanceof StorageFailure)) throw error;
			this.#trouble = error.kind;
			return false;
		}
	}

	/** One thing after the other, as they were touched. */
	#next(work: () => Promise<void>): Promise<void> {
		this.#turn = this.#turn.then(work).catch((error: unknown) => {
			if (!(error instanceof StorageFailure)) throw error;
			this.#round = null;
			this.#still = { kind: 'failed', failure: error.kind };
		});
		return this.#turn;
	}
}
