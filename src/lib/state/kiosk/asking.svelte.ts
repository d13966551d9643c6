import type { Counted } from '#lib/domain/kiosk/index.ts';
import { itemsAsked, type InstrumentShown } from '#lib/domain/outcome/index.ts';
import {
	answer,
	currentItem,
	dontKnow,
	FORMS,
	goOn,
	isFinished,
	isLastItem,
	skip,
	startQuiz,
	tick,
	type Item,
	type QuizSession
} from '#lib/domain/quiz/index.ts';
import { randomBelow, type OptionId, type Rng } from '#lib/domain/shared/index.ts';
import type { HelpCountry } from '#lib/domain/catalogue/index.ts';

type Answer = Extract<Counted, { kind: 'answer' }>;

export interface AskingParts {
	readonly instrument: InstrumentShown;
	readonly country: HelpCountry;
	readonly rng: Rng;
	/** Counts one answer; settles when it is kept. */
	readonly count: (answer: Answer) => Promise<void>;
}

/**
 * A few questions to one visitor, in one of the two forms. An answer is counted when the visitor goes on from it,
 * before the next question comes; it cannot be taken back then, and nothing ties it to the others.
 */
export class Asking {
	readonly #parts: AskingParts;
	readonly #items: readonly Item[];
	#session = $state.raw<QuizSession>({ asked: [], at: 0 });
	#counts = $state(false);

	constructor(parts: AskingParts) {
		this.#parts = parts;
		const form = FORMS[randomBelow(FORMS.length, parts.rng)] ?? 'A';
		this.#items = itemsAsked(parts.instrument, form, parts.country);
		this.#session = startQuiz(this.#items, parts.rng);
	}

	/** In the order of options that this visitor sees; `null`: all are asked. */
	get item(): Item | null {
		const asked = currentItem(this.#session);
		const item = this.#items.find(({ id }) => id === asked?.item);
		if (asked === null || item === undefined) return null;
		const options = asked.order.flatMap((id) => item.options.find((one) => one.id === id) ?? []);
		return { ...item, options };
	}

	get response() {
		return currentItem(this.#session)?.response ?? null;
	}

	/** Place of the question, from 0, and how many there are. */
	get place() {
		return { at: this.#session.at, count: this.#session.asked.length };
	}

	get isDone() {
		return isFinished(this.#session);
	}

	get isLast() {
		return isLastItem(this.#session);
	}

	get canGoOn() {
		return this.response !== null && !this.#counts;
	}

	picks(option: OptionId): void {
		const isSigns = currentItem(this.#session)?.kind === 'signs';
		this.#session = isSigns ? tick(this.#session, option) : answer(this.#session, option);
	}

	doesNotKnow(): void {
		this.#session = dontKnow(this.#session);
	}

	async goesOn(): Promise<void> {
		if (this.canGoOn) await this.#leave(goOn(this.#session), this.#session);
	}

	async skips(): Promise<void> {
		if (this.#counts || this.isDone) return;
		const skipped = skip(this.#session);
		await this.#leave(skipped, skipped);
	}

	/** Counts what stands at the item on the screen in `given`, then shows what comes next. */
	async #leave(next: QuizSession, given: QuizSession): Promise<void> {
		const asked = given.asked[this.#session.at];
		if (asked === undefined) return;
		this.#counts = true;
		for (const option of optionsOf(asked.response)) {
			await this.#parts.count({ kind: 'answer', item: asked.item, version: asked.version, option });
		}
		this.#session = next;
		this.#counts = false;
	}
}

function optionsOf(
	response: QuizSession['asked'][number]['response']
): readonly Answer['option'][] {
	switch (response?.kind) {
		case undefined:
			return [];
		case 'picked':
			return [response.option];
		case 'ticked':
			return response.options;
		case 'dont-know':
		case 'skipped':
			return [response.kind];
	}
}
