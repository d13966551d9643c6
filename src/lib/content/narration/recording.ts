/** A sound file that is used in place of synthesis. Human takes go before imported clips. */
export interface Recording {
	/** The slug of the module or the id of the instrument whose folder it lies in, `toolPack` of the tool, or `common`. */
	readonly pack: string;
	readonly locale: string;
	/** What it says: a spoken id or another key of the clip map. */
	readonly key: string;
	readonly kind: 'human' | 'imported';
	/** Path below the content folder, with `/`. */
	readonly file: string;
	/** `hashOf` its bytes. */
	readonly fileHash: string;
	/** `textHash` of what the screen showed when it was read. */
	readonly textHash: string;
}

/** The recording to use for a text, and those that no longer say it: the voice never reads another text. */
export function chooseRecording(
	candidates: readonly Recording[],
	currentTextHash: string
): { readonly chosen: Recording | null; readonly stale: readonly Recording[] } {
	const fresh = candidates.filter(({ textHash }) => textHash === currentTextHash);
	const chosen = fresh.find(({ kind }) => kind === 'human') ?? fresh[0] ?? null;
	return { chosen, stale: candidates.filter((candidate) => !fresh.includes(candidate)) };
}
