import { narrationPath, type ClipFormat, type PackManifest } from '#lib/domain/narration/index.ts';
import {
	HEARD_CACHE,
	hasRoomFor,
	isPackCache,
	packCache,
	type KeepPackOptions,
	type KeptPack,
	type PackProblem,
	type PackStore
} from '#lib/domain/offline/index.ts';
import { fail, succeed, type Locale, type Result } from '#lib/domain/shared/index.ts';
import { parsePackManifest } from '#lib/schema/narration/parse-narration.ts';
import { readPack } from '#lib/schema/narration/read-pack.ts';
import { storageFigures } from './device-storage.ts';
import { downloadBytes } from './download-bytes.ts';
import { keepsOffline } from './keeps-offline.ts';

type ReadyManifest = Extract<PackManifest, { state: 'ready' }>;

const MEDIA_TYPE = { ogg: 'audio/ogg; codecs=opus', mp3: 'audio/mpeg' } as const;

/**
 * Packs in Cache Storage: one download, split so that every clip is found under its own address. The
 * manifest is put last, so a cache without it was cut off and counts for nothing.
 */
export class CachedPacks implements PackStore {
	readonly #format: ClipFormat;

	constructor(format: ClipFormat) {
		this.#format = format;
	}

	async kept(): Promise<readonly KeptPack[]> {
		if (!keepsOffline()) return [];
		const found: KeptPack[] = [];
		for (const name of (await caches.keys()).filter((cache) => isPackCache(cache))) {
			const pack = await this.#readKept(name);
			if (pack !== null) found.push(pack);
		}
		return found;
	}

	async keep(
		pack: string,
		locale: Locale,
		options: KeepPackOptions = {}
	): Promise<Result<KeptPack, PackProblem>> {
		if (!keepsOffline()) return fail(['insecure']);
		// Two tabs may want the same pack: the second finds it done.
		return navigator.locks.request(`safar-keep-${pack}-${locale}`, () =>
			this.#keepNow(pack, locale, options)
		);
	}

	async forget(pack: string, locale: Locale): Promise<void> {
		if (!keepsOffline()) return;
		const names = (await caches.keys()).filter((name) => isPackCache(name, pack, locale));
		await Promise.all(names.map((name) => caches.delete(name)));
	}

	async #keepNow(
		pack: string,
		locale: Locale,
		{ onProgress, signal }: KeepPackOptions
	): Promise<Result<KeptPack, PackProblem>> {
		const manifest = await this.#fetchManifest(pack, locale, signal);
		if (!manifest.ok) return manifest;
		const kept = { pack, locale, id: manifest.value.id, bytes: this.#bytes(manifest.value) };
		const name = packCache(kept);
		if ((await this.#readKept(name)) !== null) return succeed(kept);
		if (!hasRoomFor(kept.bytes, await storageFigures())) return fail(['no-room']);
		try {
			const address = narrationPath.pack(kept.id, this.#format);
			const bytes = await downloadBytes(address, kept.bytes, onProgress, signal);
			if (!(await this.#fill(name, bytes, manifest.value, pack))) {
				await caches.delete(name);
				return fail(['damaged']);
			}
		} catch (problem) {
			await caches.delete(name);
			return fail([codeOf(problem)]);
		}
		await this.#replaceOlder(name, pack, locale, manifest.value);
		return succeed(kept);
	}

	async #fetchManifest(
		pack: string,
		locale: Locale,
		signal: AbortSignal | undefined
	): Promise<Result<ReadyManifest, PackProblem>> {
		try {
			const answer = await fetch(narrationPath.manifest(pack, locale), { signal: signal ?? null });
			if (!answer.ok) return fail(['unreachable']);
			const parsed = parsePackManifest(await answer.json());
			if (!parsed.ok) return fail(['damaged']);
			return parsed.value.state === 'ready' ? succeed(parsed.value) : fail(['rendering']);
		} catch (problem) {
			return fail([codeOf(problem)]);
		}
	}

	/** @returns false when the pack does not hold every clip that was announced */
	async #fill(
		name: string,
		bytes: Uint8Array<ArrayBuffer>,
		manifest: ReadyManifest,
		pack: string
	): Promise<boolean> {
		const read = readPack(bytes);
		if (!read.ok) return false;
		const sounds = new Map(read.value.map((packed) => [packed.clip, packed.bytes]));
		const cache = await caches.open(name);
		for (const { clip } of manifest.clips) {
			const sound = sounds.get(clip);
			if (sound === undefined) return false;
			const headers = {
				'content-type': MEDIA_TYPE[this.#format],
				'content-length': String(sound.byteLength)
			};
			await cache.put(
				narrationPath.clip(clip, this.#format),
				new Response(new Uint8Array(sound), { headers })
			);
		}
		await cache.put(narrationPath.manifest(pack, manifest.locale), Response.json(manifest));
		return true;
	}

	/** The pack takes the place of its older editions and of clips that were heard one by one. */
	async #replaceOlder(
		name: string,
		pack: string,
		locale: Locale,
		manifest: ReadyManifest
	): Promise<void> {
		for (const other of await caches.keys()) {
			if (other !== name && isPackCache(other, pack, locale)) await caches.delete(other);
		}
		const heard = await caches.open(HEARD_CACHE);
		for (const { clip } of manifest.clips) {
			await heard.delete(narrationPath.clip(clip, this.#format));
		}
	}

	async #readKept(name: string): Promise<KeptPack | null> {
		const [, pack, locale] = name.split('|');
		if (pack === undefined || locale === undefined || !(await caches.has(name))) return null;
		const cache = await caches.open(name);
		const manifest = await cache.match(narrationPath.manifest(pack, locale));
		if (manifest === undefined) return null;
		const parsed = parsePackManifest(await manifest.json());
		if (!parsed.ok || parsed.value.state !== 'ready') return null;
		const { id, locale: itsLocale } = parsed.value;
		return { pack, locale: itsLocale, id, bytes: this.#bytes(parsed.value) };
	}

	#bytes(manifest: ReadyManifest): number {
		return manifest.bytes[this.#format];
	}
}

function codeOf(problem: unknown): PackProblem {
	if (!(problem instanceof DOMException)) return 'unreachable';
	if (problem.name === 'AbortError') return 'aborted';
	return problem.name === 'QuotaExceededError' ? 'no-room' : 'unreachable';
}
