/** The pauses between clips. A port, so that tests do not wait. */
export interface Timer {
	/** Calls `then` once after the given milliseconds; what it returns calls that off. */
	after(milliseconds: number, then: () => void): () => void;
}
