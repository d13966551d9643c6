/** Cache Storage as far as a postbag uses it: names, and what is kept under an address of this site. */
export class CachedThings {
	readonly #caches = new Map<string, Map<string, string>>();

	has(name: string): Promise<boolean> {
		return Promise.resolve(this.#caches.has(name));
	}

	delete(name: string): Promise<boolean> {
		return Promise.resolve(this.#caches.delete(name));
	}

	open(name: string) {
		const kept = this.#caches.get(name) ?? new Map<string, string>();
		this.#caches.set(name, kept);
		const urlOf = (address: string) => new URL(address, 'https://safar.example').href;
		return Promise.resolve({
			keys: () => Promise.resolve([...kept.keys()].map((url) => ({ url }))),
			match: (address: string) => {
				const text = kept.get(urlOf(address));
				return Promise.resolve(text === undefined ? undefined : new Response(text));
			},
			put: async (address: string, answer: Response) => {
				kept.set(urlOf(address), await answer.text());
			},
			delete: (address: string) => Promise.resolve(kept.delete(urlOf(address)))
		});
	}
}
