/** One file that goes into a pack, before it is there. */
export interface PackPart {
	/** In the pack, as `PackedFile.path`. */
	readonly path: string;
	/** A file of this machine, or the bytes themselves. */
	readonly from: string | Uint8Array;
}
