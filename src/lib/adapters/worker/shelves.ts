/// <reference lib="webworker" />
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import type { PrecacheEntry } from 'workbox-precaching';
import {
	CORE_SHELF_CACHE,
	KIOSK_SHELF_CACHE,
	PICTURES_CACHE,
	isKeptFrom,
	isFont,
	localeOfPath,
	nameInPath,
	picturesOfPage,
	shelfCache,
	shelvesOf,
	type Shelf
} from '#lib/domain/offline/index.ts';
import { LOCALES, type Locale } from '#lib/domain/shared/index.ts';
import { asInstall } from './as-install.ts';
import { keepOnlyWhileAllowed } from './keeping.ts';

/**
 * The built files that this phone keeps: the core, the languages it has used and the pictures it has
 * seen. A phone that reads Hindi does not pay for ten other languages.
 */
export class Shelves {
	readonly #core = shelf(CORE_SHELF_CACHE);
	readonly #pictures = shelf(PICTURES_CACHE);
	readonly #kiosk = shelf(KIOSK_SHELF_CACHE);
	#keepingKiosk: Promise<void> | null = null;
	readonly #languages: ReadonlyMap<Locale, PrecacheController>;
	readonly #languageEntries: ReadonlyMap<Locale, readonly PrecacheEntry[]>;
	readonly #pictureEntries: ReadonlyMap<string, PrecacheEntry>;

	constructor(entries: readonly PrecacheEntry[]) {
		const of = (shelf: Shelf): PrecacheEntry[] =>
			entries.filter(({ url }) => shelvesOf(url).includes(shelf));
		this.#core.addToCacheList(of('core'));
		this.#pictures.addToCacheList(of('pictures'));
		this.#kiosk.addToCacheList(of('kiosk'));
		this.#pictureEntries = new Map(of('pictures').map((entry) => [pathOf(entry.url), entry]));
		this.#languageEntries = new Map(LOCALES.map((locale) => [locale, of(locale)]));
		this.#languages = new Map(
			[...this.#languageEntries].map(([locale, pages]) => {
				const language = shelf(shelfCache(locale));
				language.addToCacheList([...pages]);
				return [locale, language];
			})
		);
	}

	/** Answer from the cache first: the second visit then costs no round trip. */
	routes(): PrecacheRoute[] {
		return [this.#core, ...this.#languages.values(), this.#kiosk, this.#pictures].map(
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
		await this.#core.install(event);
		for (const [locale] of await this.#keptLanguages()) {
			const before = new Set(await keptPaths(shelfCache(locale)));
			await this.#keep(
				locale,
				({ url }) => nameInPath(url) === null || before.has(pathOf(url)),
				event
			);
		}
		if (await caches.has(KIOSK_SHELF_CACHE)) await this.#kiosk.install(event);
		await this.#keepPictures(await keptPaths(PICTURES_CACHE), event);
	}

	/** Lets go of what only the version before needed. */
	async activate(event: ExtendableEvent): Promise<void> {
		await this.#core.activate(event);
		for (const [, shelf] of await this.#keptLanguages()) await shelf.activate(event);
		if (await caches.has(KIOSK_SHELF_CACHE)) await this.#kiosk.activate(event);
		if (await caches.has(PICTURES_CACHE)) await this.#pictures.activate(event);
	}

	/**
	 * Keeps what a page needs: what all pages of its language lead to, everything about its story, its pictures.
	 * What is kept already is not fetched again.
	 */
	async keepPage(path: string, event: ExtendableEvent): Promise<void> {
		if (shelvesOf(path).includes('kiosk')) {
			// Every page of a kiosk asks for it; once is enough while the worker lives.
			this.#keepingKiosk ??= this.#keepKiosk(event).catch((problem: unknown) => {
				this.#keepingKiosk = null;
				throw problem;
			});
			return this.#keepingKiosk;
		}
		const locale = localeOfPath(path);
		if (locale === null) return;
		const about = nameInPath(path);
		await this.#keep(
			locale,
			({ url }) => isKeptFrom(path, url) && (nameInPath(url) === null || nameInPath(url) === about),
			asInstall(event)
		);
		const page = await this.#languages.get(locale)?.matchPrecache(path);
		if (page !== undefined) {
			await this.#keepPictures(picturesOfPage(await page.text()), asInstall(event));
		}
	}

	/** Keeps every page of a page's language. The voices and pictures of other stories are not in it. */
	async keepLanguage(path: string, event: ExtendableEvent): Promise<void> {
		const locale = localeOfPath(path);
		if (locale !== null)
			await this.#keep(locale, ({ url }) => isKeptFrom(path, url), asInstall(event));
	}

	/** A page of the core, as it was built. */
	page(path: string): Promise<Response | undefined> {
		return this.#core.matchPrecache(path);
	}

	/** All of a kiosk: its pages, their pictures, and the letters of every language. */
	async #keepKiosk(event: ExtendableEvent): Promise<void> {
		await this.#kiosk.install(asInstall(event));
		for (const locale of LOCALES)
			await this.#keep(locale, ({ url }) => isFont(url), asInstall(event));
		for (const url of this.#kiosk.getCachedURLs()) {
			const page = url.endsWith('/') ? await this.#kiosk.matchPrecache(url) : undefined;
			if (page !== undefined)
				await this.#keepPictures(picturesOfPage(await page.text()), asInstall(event));
		}
	}

	async #keep(
		locale: Locale,
		wanted: (entry: PrecacheEntry) => boolean,
		event: ExtendableEvent
	): Promise<void> {
		const part = shelf(shelfCache(locale));
		part.addToCacheList((this.#languageEntries.get(locale) ?? []).filter(wanted));
		await part.install(event);
	}

	async #keepPictures(paths: readonly string[], event: ExtendableEvent): Promise<void> {
		const shown = shelf(PICTURES_CACHE);
		shown.addToCacheList(paths.flatMap((path) => this.#pictureEntries.get(path) ?? []));
		await shown.install(event);
	}

	async #keptLanguages(): Promise<readonly (readonly [Locale, PrecacheController])[]> {
		const names = new Set(await caches.keys());
		return [...this.#languages].filter(([locale]) => names.has(shelfCache(locale)));
	}
}

function shelf(cacheName: string): PrecacheController {
	return new PrecacheController({ cacheName, plugins: [keepOnlyWhileAllowed] });
}

async function keptPaths(cache: string): Promise<readonly string[]> {
	if (!(await caches.has(cache))) return [];
	return (await (await caches.open(cache)).keys()).map(({ url }) => pathOf(url));
}

function pathOf(url: string): string {
	return new URL(url, location.href).pathname;
}

/** `/hi/help` was typed or shared; `/hi/help/` is the page. */
function withSlash(url: URL): URL[] {
	if (url.pathname.endsWith('/') || url.pathname.includes('.')) return [];
	return [new URL(`${url.pathname}/`, url.origin)];
}
