/// <reference lib="webworker" />
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import type { PrecacheEntry } from 'workbox-precaching';
import {
	CORE_SHELF_CACHE,
	PICTURES_CACHE,
	localeOfPath,
	picturesOfPage,
	shelfCache,
	shelvesOf,
	type Shelf
} from '#lib/domain/offline/index.ts';
import { LOCALES, type Locale } from '#lib/domain/shared/index.ts';
import { asInstall } from './as-install.ts';

/**
 * The built files that this phone keeps: the core, the languages it has used and the pictures it has
 * seen. A phone that reads Hindi does not pay for ten other languages.
 */
export class Shelves {
	readonly #core = new PrecacheController({ cacheName: CORE_SHELF_CACHE });
	readonly #pictures = new PrecacheController({ cacheName: PICTURES_CACHE });
	readonly #languages: ReadonlyMap<Locale, PrecacheController>;
	readonly #pictureEntries: ReadonlyMap<string, PrecacheEntry>;

	constructor(entries: readonly PrecacheEntry[]) {
		const of = (shelf: Shelf): PrecacheEntry[] =>
			entries.filter(({ url }) => shelvesOf(url).includes(shelf));
		this.#core.addToCacheList(of('core'));
		this.#pictures.addToCacheList(of('pictures'));
		this.#pictureEntries = new Map(of('pictures').map((entry) => [pathOf(entry.url), entry]));
		this.#languages = new Map(
			LOCALES.map((locale) => {
				const language = new PrecacheController({ cacheName: shelfCache(locale) });
				language.addToCacheList(of(locale));
				return [locale, language];
			})
		);
	}

	/** Answer from the cache first: the second visit then costs no round trip. */
	routes(): PrecacheRoute[] {
		return [this.#core, ...this.#languages.values(), this.#pictures].map(
			(shelf) =>
				new PrecacheRoute(shelf, {
					cleanURLs: false,
					directoryIndex: '',
					ignoreURLParametersMatching: [/.*/],
					urlManipulation: ({ url }) => withSlash(url)
				})
		);
	}

	/** The new version of all that was kept before. One file that cannot be had refuses the version. */
	async install(event: ExtendableEvent): Promise<void> {
		const kept = await this.#keptLanguages();
		for (const shelf of [this.#core, ...kept]) await shelf.install(event);
		const seen = (await caches.has(PICTURES_CACHE))
			? await (await caches.open(PICTURES_CACHE)).keys()
			: [];
		await this.#keepPictures(
			seen.map(({ url }) => pathOf(url)),
			event
		);
	}

	/** Lets go of what only the version before needed. */
	async activate(event: ExtendableEvent): Promise<void> {
		await this.#core.activate(event);
		for (const shelf of await this.#keptLanguages()) await shelf.activate(event);
		if (await caches.has(PICTURES_CACHE)) await this.#pictures.activate(event);
	}

	/** Keeps the language of a page and its pictures. What is kept already is not fetched again. */
	async keepPage(path: string, event: ExtendableEvent): Promise<void> {
		const locale = localeOfPath(path);
		if (locale === null) return;
		const shelf = this.#languages.get(locale);
		if (shelf === undefined) return;
		await shelf.install(asInstall(event));
		const page = await shelf.matchPrecache(path);
		if (page !== undefined) {
			await this.#keepPictures(picturesOfPage(await page.text()), asInstall(event));
		}
	}

	/** A page of the core, as it was built. */
	page(path: string): Promise<Response | undefined> {
		return this.#core.matchPrecache(path);
	}

	async #keepPictures(paths: readonly string[], event: ExtendableEvent): Promise<void> {
		const shown = new PrecacheController({ cacheName: PICTURES_CACHE });
		shown.addToCacheList(paths.flatMap((path) => this.#pictureEntries.get(path) ?? []));
		await shown.install(event);
	}

	async #keptLanguages(): Promise<PrecacheController[]> {
		const names = new Set(await caches.keys());
		return [...this.#languages].flatMap(([locale, shelf]) =>
			names.has(shelfCache(locale)) ? shelf : []
		);
	}
}

function pathOf(url: string): string {
	return new URL(url, location.href).pathname;
}

/** `/hi/help` was typed or shared; `/hi/help/` is the page. */
function withSlash(url: URL): URL[] {
	if (url.pathname.endsWith('/') || url.pathname.includes('.')) return [];
	return [new URL(`${url.pathname}/`, url.origin)];
}
