import { LIMITS } from '#lib/domain/transfer/index.ts';

/** A line, or the beginning of one that was too long to be looked at. */
export interface Line {
	readonly text: string;
	readonly tooLong: boolean;
}

/** Cuts bytes that come in pieces into lines of text. Empty lines are left out; memory is bounded whatever comes. */
export class LineCutter {
	readonly #decoder = new TextDecoder();
	#rest = '';
	#tooLong = false;

	/** The lines that end in this piece. */
	take(bytes: Uint8Array): readonly Line[] {
		return this.#cut(this.#decoder.decode(bytes, { stream: true }));
	}

	/** What stands behind the last end of a line; `null`: nothing. */
	end(): Line | null {
		this.#rest += this.#decoder.decode();
		return this.#rest === '' ? null : { text: this.#rest, tooLong: this.#tooLong };
	}

	#cut(text: string): readonly Line[] {
		const parts = (this.#rest + text).split('\n');
		this.#rest = parts.pop() ?? '';
		const lines: Line[] = [];
		for (const part of parts) {
			const line = part.endsWith('\r') ? part.slice(0, -1) : part;
			const tooLong = this.#tooLong || isLong(line);
			this.#tooLong = false;
			if (line !== '') lines.push({ text: tooLong ? shortened(line) : line, tooLong });
		}
		if (isLong(this.#rest)) {
			this.#tooLong = true;
			this.#rest = shortened(this.#rest);
		}
		return lines;
	}
}

function isLong(text: string): boolean {
	return text.length > LIMITS.lineChars;
}

function shortened(text: string): string {
	return text.slice(0, LIMITS.keptChars);
}
