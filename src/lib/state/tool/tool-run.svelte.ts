import {
	canGoOn,
	currentStep,
	fitting,
	FRESH_TOOL,
	goBack,
	goOn,
	keepablePicks,
	startAgain,
	stepsOf,
	tapOption,
	type Picks,
	type Tool,
	type ToolKeeper,
	type ToolState
} from '#lib/domain/tool/index.ts';
import type { OptionKey } from '#lib/domain/shared/index.ts';

export interface ToolRunParts {
	readonly tool: Tool;
	/** `null`: nothing may be kept here (private mode, a device that goes round, a tool that is never kept). */
	readonly keeper: ToolKeeper | null;
}

/** One person in one tool. What is tapped stays in memory, unless it was asked for that this phone keeps it. */
export class ToolRun {
	readonly #tool: Tool;
	readonly #keeper: ToolKeeper | null;
	#state = $state.raw<ToolState>(FRESH_TOOL);
	#keeps = $state(false);
	#lost = $state(false);
	#touched = false;
	#keeping: Promise<void> = Promise.resolve();

	constructor({ tool, keeper }: ToolRunParts) {
		this.#tool = tool;
		this.#keeper = keeper;
	}

	get picks(): Picks {
		return this.#state.picks;
	}

	/** The step on screen; `null`: the result is. */
	get step() {
		return currentStep(this.#tool, this.#state);
	}

	get at(): number {
		return this.#state.at;
	}

	get count(): number {
		return stepsOf(this.#tool, this.#state.picks).length;
	}

	get canGoOn(): boolean {
		return canGoOn(this.#tool, this.#state);
	}

	get canGoBack(): boolean {
		return this.#state.at > 0;
	}

	/** Whether the person may choose that this phone keeps the ticks. */
	get canKeep(): boolean {
		return this.#keeper !== null;
	}

	get keeps(): boolean {
		return this.#keeps;
	}

	/** The phone could not keep the last tick: the page says so. */
	get lost(): boolean {
		return this.#lost;
	}

	/** Takes up what this phone kept, unless the person has begun to tap meanwhile. */
	async resume(): Promise<void> {
		const kept = await this.#load();
		if (kept === null || this.#touched) return;
		this.#keeps = true;
		this.#state = { picks: fitting(this.#tool, kept), at: 0 };
	}

	tap(key: OptionKey): void {
		this.#change(tapOption(this.#tool, this.#state, key));
	}

	goOn(): void {
		this.#change(goOn(this.#tool, this.#state));
	}

	back(): void {
		this.#change(goBack(this.#state));
	}

	startAgain(): void {
		this.#change(startAgain());
	}

	/** Turning it off takes what was kept off this phone at once. */
	setKeeps(keeps: boolean): void {
		if (this.#keeper === null) return;
		this.#touched = true;
		this.#keeps = keeps;
		this.#keep();
	}

	/** What was kept last has been written, or could not be. */
	kept(): Promise<void> {
		return this.#keeping;
	}

	#change(next: ToolState): void {
		if (next === this.#state) return;
		this.#touched = true;
		this.#state = next;
		if (this.#keeps) this.#keep();
	}

	#keep(): void {
		const picks = keepablePicks(this.#tool, this.#state.picks);
		const [keeper, slug, keeps] = [this.#keeper, this.#tool.slug, this.#keeps];
		if (keeper === null) return;
		this.#keeping = this.#keeping
			.then(() => (keeps ? keeper.save(slug, picks) : keeper.forget(slug)))
			.then(
				() => {
					this.#lost = false;
				},
				() => {
					this.#lost = true;
				}
			);
	}

	async #load(): Promise<Picks | null> {
		try {
			return (await this.#keeper?.load(this.#tool.slug)) ?? null;
		} catch {
			return null;
		}
	}
}
