import {
	answeredSoFar,
	arrivalOfSamePerson,
	buildOutcome,
	codeAsked,
	groupHere,
	itemsShown,
	newPerson,
	openQuiz,
	quizArrival,
	sealCode,
	StorageFailure,
	withTaken,
	type AskedQuiz,
	type CodeKind,
	type CohortStore,
	type GroupHere,
	type InstrumentShown,
	type KeyedHash,
	type Outcome,
	type OutcomeStore,
	type Person,
	type QuizInProgress,
	type QuizProgressStore,
	type SettingsStore,
	type StorageFailureKind,
	type Wave
} from '#lib/domain/outcome/index.ts';
import {
	answer,
	canGoBack,
	checkAnswer,
	currentItem,
	dontKnow,
	goBack,
	goOn,
	isFinished,
	isLastItem,
	resumeQuiz,
	roadOf,
	skip,
	tick,
	type Item,
	type QuizSession
} from '#lib/domain/quiz/index.ts';
import type { Clock, Locale, OptionId, Rng } from '#lib/domain/shared/index.ts';

export interface QuizParts {
	readonly instrument: InstrumentShown;
	readonly wave: Wave;
	readonly locale: Locale;
	readonly quiz: QuizProgressStore;
	readonly settings: SettingsStore;
	readonly cohorts: CohortStore;
	/** To say how many of a cohort have answered; nothing else of them is looked at. */
	readonly outcomes: OutcomeStore;
	/** Why this device forgets everything when the page closes; `null`: it does not. */
	readonly forgetful: StorageFailureKind | null;
	readonly clock: Clock;
	readonly rng: Rng;
	readonly hash: KeyedHash;
}

/** `code`: whoever said yes shows their ticket or tells their code. `closed`: this wave takes no more answers. */
export type QuizScreen =
	'opening' | 'whose' | 'handed' | 'assent' | 'code' | 'asking' | 'thanks' | 'closed';

/**
 * One person at one quiz page. Everything they do is written before the screen shows it, one thing after
 * the other; when it cannot be written, `trouble` says why and the answers stay in memory.
 */
export class QuizRun {
	readonly #parts: QuizParts;
	#screen = $state<QuizScreen>('opening');
	#quiz = $state.raw<QuizInProgress | null>(null);
	#person: Person | null = null;
	#shared = $state(false);
	#group = $state.raw<GroupHere | null>(null);
	#answered = $state<number | null>(null);
	#trouble = $state<StorageFailureKind | null>(null);
	#turn: Promise<void> = Promise.resolve();

	constructor(parts: QuizParts) {
		this.#parts = parts;
		this.#trouble = parts.forgetful;
	}

	get screen() {
		return this.#screen;
	}

	/** The device goes round in a cohort. */
	get shared() {
		return this.#shared;
	}

	/** What the screen `code` asks for. */
	get codeKind(): CodeKind | null {
		return this.#parts.instrument.follows ? codeAsked(this.#group) : null;
	}

	/** The wave that the trainer has open for whoever comes next; `null`: none, or not known here. */
	get openWave(): Wave | null {
		return this.#group?.wave ?? null;
	}

	/** How many people of the cohort have answered this wave; `null` when it cannot be told. */
	get answered() {
		return this.#answered;
	}

	/** The wave that is asked, which may be a later one than the page's. */
	get wave(): Wave {
		return this.#quiz?.head.wave ?? this.#parts.wave;
	}

	get trouble() {
		return this.#trouble;
	}

	get session(): QuizSession | null {
		return this.#quiz?.session ?? null;
	}

	/** The item on the screen with its words; its options in the order of this person. */
	get item(): Item | null {
		const asked = this.session === null ? null : currentItem(this.session);
		const item = this.#items.find(({ id }) => id === asked?.item);
		if (asked === null || item === undefined) return null;
		const options = asked.order.flatMap((id) => item.options.find((one) => one.id === id) ?? []);
		return { ...item, options };
	}

	get response() {
		return this.session === null ? null : (currentItem(this.session)?.response ?? null);
	}

	get road() {
		return this.session === null ? [] : roadOf(this.session);
	}

	get canGoOn(): boolean {
		return this.item !== null && checkAnswer(this.item, this.response).kind === 'complete';
	}

	get canGoBack(): boolean {
		return this.session !== null && canGoBack(this.session);
	}

	get isLast(): boolean {
		return this.session !== null && isLastItem(this.session);
	}

	/** The page is open: what was begun here goes on, or the person is asked for their yes. */
	arrives(): Promise<void> {
		return this.#next(async () => {
			const { quiz } = await this.#look();
			if (this.#isClosed) this.#screen = 'closed';
			else await this.#show(quizArrival(this.#asked, this.#person, quiz), quiz);
		});
	}

	saysYes(): Promise<void> {
		return this.#next(() => this.#start());
	}

	/**
	 * The pictures of a ticket or the parts of a self-made code. They are sealed at once; nothing else of them stays.
	 */
	showsCode(parts: readonly (string | null)[]): Promise<void> {
		return this.#next(async () => {
			const key = this.#group?.sealKey ?? null;
			if (this.#screen !== 'code' || this.codeKind === null || key === null) return;
			await this.#begin(sealCode(this.codeKind, parts, key, this.#parts.hash));
		});
	}

	/** "I do not have it": they answer all the same, and are linked to nobody. */
	hasNoCode(): Promise<void> {
		return this.#next(async () => {
			if (this.#screen === 'code') await this.#begin(null);
		});
	}

	/** On a device that goes round: "it is still me". */
	isTheSame(): Promise<void> {
		return this.#next(async () => {
			const { quiz } = await this.#look();
			await this.#show(arrivalOfSamePerson(this.#asked, this.#person, quiz), quiz);
		});
	}

	/** On a device that goes round: nothing of the person before is left but their answers. */
	handsOver(): Promise<void> {
		return this.#next(async () => {
			await this.#forgetPerson();
			this.#screen = this.#isClosed ? 'closed' : 'assent';
		});
	}

	/** The same, while nobody holds the device: a calm screen stands until the next person has it. */
	laysDown(): Promise<void> {
		return this.#next(async () => {
			const { wave } = this;
			await this.#forgetPerson();
			this.#answered = await this.#countAnswered(wave);
			this.#screen = 'handed';
		});
	}

	/** The next person has the device. */
	takesUp(): Promise<void> {
		return this.#next(() => {
			if (this.#screen === 'handed') this.#screen = this.#isClosed ? 'closed' : 'assent';
			return Promise.resolve();
		});
	}

	picks(option: OptionId): Promise<void> {
		return this.#step((session) => answer(session, option));
	}

	ticks(option: OptionId): Promise<void> {
		return this.#step((session) => tick(session, option));
	}

	doesNotKnow(): Promise<void> {
		return this.#step(dontKnow);
	}

	skips(): Promise<void> {
		return this.#step(skip);
	}

	goesOn(): Promise<void> {
		return this.#step(goOn);
	}

	goesBack(): Promise<void> {
		return this.#step(goBack);
	}

	get #asked(): AskedQuiz {
		const { instrument, wave } = this.#parts;
		const { id, story } = instrument;
		return { instrument: id, wave, shared: this.#shared, story: story !== null };
	}

	/** Of every form and country: which of them a person is asked was settled when they began. */
	get #items(): readonly Item[] {
		return itemsShown(this.#parts.instrument);
	}

	get #isClosed(): boolean {
		return this.#group?.closed.includes(this.#parts.wave) === true;
	}

	/** From the screen first: whatever fails after it, nobody sees what the last person answered. */
	async #forgetPerson(): Promise<void> {
		const { quiz } = await this.#look();
		this.#screen = 'opening';
		await this.#parts.quiz.nextPerson(quiz === null ? null : this.#outcome(quiz));
		this.#person = null;
		this.#quiz = null;
	}

	async #countAnswered(wave: Wave): Promise<number | null> {
		const { settings, outcomes, instrument } = this.#parts;
		const { activeCohort } = await settings.read();
		if (activeCohort === null) return null;
		return answeredSoFar((await outcomes.ofCohort(activeCohort)).outcomes, instrument.id, wave);
	}

	async #look() {
		const { quiz, settings, cohorts, instrument, hash } = this.#parts;
		const here = await settings.read();
		const { activeCohort } = here;
		const { follows } = instrument;
		const cohort = activeCohort === null ? null : await cohorts.find(activeCohort);
		this.#group = groupHere(instrument.id, here, cohort, hash);
		this.#shared = activeCohort !== null || !follows;
		this.#person = follows ? await quiz.person() : null;
		return { quiz: await quiz.quiz() };
	}

	async #show(arrival: ReturnType<typeof quizArrival>, quiz: QuizInProgress | null): Promise<void> {
		switch (arrival) {
			case 'resume':
				if (quiz !== null) await this.#resume(quiz);
				break;
			case 'begin':
				if (quiz !== null) await this.#close(quiz);
				await this.#start();
				break;
			case 'done':
				this.#screen = 'thanks';
				break;
			case 'whose':
			case 'assent':
				this.#screen = arrival;
				break;
		}
	}

	async #resume(quiz: QuizInProgress): Promise<void> {
		const session = resumeQuiz(quiz.session, this.#items, this.#parts.rng);
		await this.#put({ ...quiz, session });
	}

	/** They said yes: where the cohort links by tickets or codes, that is asked before the items. */
	async #start(): Promise<void> {
		await this.#look();
		if (this.#isClosed) this.#screen = 'closed';
		else if (this.codeKind === null) await this.#begin(null);
		else this.#screen = 'code';
	}

	async #begin(code: string | null): Promise<void> {
		const { instrument, wave, settings, rng, hash } = this.#parts;
		const { owedForm } = await settings.read();
		const place = { group: this.#group, owedForm, code };
		const opening = openQuiz(instrument, wave, this.#person, place, rng, hash);
		this.#person = opening.person;
		this.#quiz = opening.quiz;
		await this.#write(async () => {
			// A quiz of another module that was left open is handed in before its place is taken.
			const left = await this.#parts.quiz.quiz();
			if (left !== null) await this.#close(left);
			await settings.change({ owedForm: opening.owedForm });
			const somebody = instrument.follows ? (this.#person ?? opening.person) : null;
			await this.#parts.quiz.begin(somebody, opening.quiz);
		});
		this.#screen = 'asking';
	}

	#step(move: (session: QuizSession) => QuizSession): Promise<void> {
		return this.#next(async () => {
			if (this.#quiz === null || this.#screen !== 'asking') return;
			await this.#put({ ...this.#quiz, session: move(this.#quiz.session) });
		});
	}

	/** Written first, shown after. A finished quiz whose outcome cannot be written stays where it is. */
	async #put(quiz: QuizInProgress): Promise<void> {
		if (!isFinished(quiz.session)) {
			await this.#write(() => this.#parts.quiz.keep(quiz));
			this.#quiz = quiz;
			this.#screen = 'asking';
			return;
		}
		if (await this.#write(() => this.#close(quiz))) this.#screen = 'thanks';
	}

	async #close(quiz: QuizInProgress): Promise<void> {
		if (quiz.head.setting === 'kiosk') {
			await this.#parts.quiz.finish(this.#outcome(quiz), null);
			return;
		}
		// An open quiz counts even where the row of its person cannot be read.
		const before = this.#person ?? (await this.#parts.quiz.person()) ?? newPerson(this.#parts.rng);
		const person = withTaken(before, quiz);
		await this.#parts.quiz.finish(this.#outcome(quiz), person);
		this.#person = person;
	}

	#outcome({ head, session }: QuizInProgress): Outcome {
		return buildOutcome(head, session, this.#parts.locale, this.#parts.clock.week());
	}

	async #write(work: () => Promise<void>): Promise<boolean> {
		try {
			await work();
			this.#trouble = this.#parts.forgetful;
			return true;
		} catch (error) {
			this.#trouble = troubleOf(error);
			return false;
		}
	}

	#next(work: () => Promise<void>): Promise<void> {
		this.#turn = this.#turn.then(work).catch((error: unknown) => {
			this.#trouble = troubleOf(error);
		});
		return this.#turn;
	}
}

function troubleOf(error: unknown): StorageFailureKind {
	return error instanceof StorageFailure ? error.kind : 'failed';
}
