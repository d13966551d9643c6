import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ClipFormat, ClipTiming, PackManifest } from '#lib/domain/narration/index.ts';
import { fail, type ClipHash, type Result } from '#lib/domain/shared/index.ts';
import { parseClipTiming, parsePackManifest } from '#lib/schema/narration/parse-narration.ts';

/** A clip as it is kept. */
export interface CachedClip {
	readonly ogg: Uint8Array;
	readonly mp3: Uint8Array;
	readonly timing: ClipTiming;
}

/**
 * The git-ignored folder of rendered sound: `clips/<hash>.{ogg,mp3,json}`, `packs/<id>.<format>.pack`,
 * `<pack>/<locale>.json`. A file is either whole or not there: each is written beside and renamed.
 */
export class AudioCache {
	readonly #folder: string;

	constructor(folder: string) {
		this.#folder = folder;
	}

	clipFile(clip: ClipHash, extension: ClipFormat | 'json'): string {
		return join(this.#folder, 'clips', `${clip}.${extension}`);
	}

	packFile(id: string, format: ClipFormat): string {
		return join(this.#folder, 'packs', `${id}.${format}.pack`);
	}

	manifestFile(pack: string, locale: string): string {
		return join(this.#folder, pack, `${locale}.json`);
	}

	/** The timing is written last, so that it vouches for the sound beside it. */
	hasClip(clip: ClipHash): boolean {
		return existsSync(this.clipFile(clip, 'json'));
	}

	async writeClip({ ogg, mp3, timing }: CachedClip): Promise<void> {
		await this.#write(this.clipFile(timing.clip, 'ogg'), ogg);
		await this.#write(this.clipFile(timing.clip, 'mp3'), mp3);
		await this.#write(this.clipFile(timing.clip, 'json'), JSON.stringify(timing));
	}

	async readTiming(clip: ClipHash): Promise<Result<ClipTiming, string>> {
		return parseClipTiming(await readJson(this.clipFile(clip, 'json')));
	}

	async writePack(id: string, format: ClipFormat, bytes: Uint8Array): Promise<void> {
		await this.#write(this.packFile(id, format), bytes);
	}

	async writeManifest(pack: string, locale: string, manifest: PackManifest): Promise<void> {
		await this.#write(this.manifestFile(pack, locale), JSON.stringify(manifest));
	}

	async readManifest(pack: string, locale: string): Promise<Result<PackManifest, string>> {
		const file = this.manifestFile(pack, locale);
		return existsSync(file) ? parsePackManifest(await readJson(file)) : fail(['not built yet']);
	}

	async #write(file: string, data: Uint8Array | string): Promise<void> {
		await mkdir(dirname(file), { recursive: true });
		const beside = `${file}.${randomUUID()}.tmp`;
		await writeFile(beside, data);
		await rename(beside, file);
	}
}

async function readJson(file: string): Promise<unknown> {
	try {
		return JSON.parse(await readFile(file, 'utf8'));
	} catch {
		return null;
	}
}
