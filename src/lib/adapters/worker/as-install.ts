/// <reference lib="webworker" />
/** Workbox fills a cache only in an `install` event; a language is chosen much later, by a message. */
class LateInstall extends ExtendableEvent {
	readonly #outer: ExtendableEvent;

	constructor(outer: ExtendableEvent) {
		super('install');
		this.#outer = outer;
	}

	override waitUntil(work: Promise<unknown>): void {
		this.#outer.waitUntil(work);
	}
}

/** Lets the work of an installation hang on another event, which keeps the worker alive meanwhile. */
export function asInstall(event: ExtendableEvent): ExtendableEvent {
	return new LateInstall(event);
}
