import type { Timer } from '#lib/domain/narration/index.ts';
import {
	whyNot,
	type Forwarding,
	type HubLinks,
	type LinkedHub,
	type NotDone,
	type OfficeAnswer
} from '#lib/domain/people/index.ts';

/** How often a page that is looked at asks how far its hub has come. */
export const LOOK_MS = 5_000;

export interface HubNeighboursPorts {
	readonly links: HubLinks;
	readonly timer: Timer;
	/** Whether somebody can see the page. */
	readonly isSeen: () => boolean;
}

/** The hub that this one brings its results to, and those that bring theirs here. */
export class HubNeighbours {
	#forwarding: Forwarding | null = $state.raw(null);
	#hubs: readonly LinkedHub[] = $state.raw([]);
	#refusal: NotDone | null = $state.raw(null);
	#told: { readonly name: string; readonly credential: string } | null = $state.raw(null);
	readonly #ports: HubNeighboursPorts;

	constructor(ports: HubNeighboursPorts) {
		this.#ports = ports;
	}

	get forwarding(): Forwarding | null {
		return this.#forwarding;
	}

	/** Those that may bring results first. */
	get hubs(): readonly LinkedHub[] {
		return this.#hubs;
	}

	/** Why the last wish was not done. */
	get refusal(): NotDone | null {
		return this.#refusal;
	}

	/** A credential that the hub told once; gone with the next step. */
	get told(): { readonly name: string; readonly credential: string } | null {
		return this.#told;
	}

	async load(): Promise<void> {
		const { links } = this.#ports;
		const [forwarding, hubs] = [await links.forwarding(), await links.hubs()];
		this.#refusal = whyNot(forwarding) ?? whyNot(hubs);
		if (forwarding.kind === 'done') this.#forwarding = forwarding.value;
		if (hubs.kind === 'done')
			this.#hubs = hubs.value.toSorted(
				(a, b) => Number(a.ended !== null) - Number(b.ended !== null)
			);
	}

	/** Asks again and again while somebody sees the page. What it returns ends that. */
	watch(): () => void {
		const { links, timer, isSeen } = this.#ports;
		let isOver = false;
		const wait = () => timer.after(LOOK_MS, () => void look());
		let callOff = wait();
		const look = async () => {
			const answer = isSeen() ? await links.forwarding() : null;
			if (isOver) return;
			if (answer?.kind === 'done') this.#forwarding = answer.value;
			callOff = wait();
		};
		return () => {
			isOver = true;
			callOff();
		};
	}

	/** @returns whether it was done */
	async forwardTo(url: string, credential: string): Promise<boolean> {
		const address = addressOf(url);
		return this.#after(this.#ports.links.forwardTo(address, credential.trim()));
	}

	async stopForwarding(): Promise<void> {
		await this.#after(this.#ports.links.stopForwarding());
	}

	async add(name: string): Promise<boolean> {
		const wish = this.#ports.links.addHub(name);
		const isDone = await this.#after(wish);
		const answer = await wish;
		if (answer.kind === 'done') this.#told = { name, credential: answer.value.credential };
		return isDone;
	}

	async end({ id }: LinkedHub): Promise<void> {
		await this.#after(this.#ports.links.endHub(id));
	}

	async #after<Value>(wish: Promise<OfficeAnswer<Value>>): Promise<boolean> {
		this.#told = null;
		const answer = await wish;
		await this.load();
		this.#refusal = whyNot(answer) ?? this.#refusal;
		return answer.kind === 'done';
	}
}

/** As people type it: without a scheme, or copied from a page of that hub. Within a LAN a hub has no TLS. */
function addressOf(typed: string): string {
	const text = typed.trim();
	const isNear = /^(?:\d|localhost\b|[\w-]+\.local\b)/i.test(text);
	const whole = /^https?:\/\//i.test(text) ? text : `${isNear ? 'http' : 'https'}://${text}`;
	return /^https?:\/\/[^/?#\s]+/i.exec(whole)?.[0] ?? text;
}
