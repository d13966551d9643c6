/** Writes numbers bit by bit, the highest bit first. */
export class BitWriter {
	readonly #bytes: number[] = [];
	#filled = 0;

	/** `width`: 0 to 32 bits; `value` is a whole number that fits into them. */
	write(value: number, width: number): void {
		for (let bit = width - 1; bit >= 0; bit -= 1) {
			if (this.#filled === 0) this.#bytes.push(0);
			const last = this.#bytes.length - 1;
			const on = Math.floor(value / 2 ** bit) % 2;
			this.#bytes[last] = (this.#bytes[last] ?? 0) | (on << (7 - this.#filled));
			this.#filled = (this.#filled + 1) % 8;
		}
	}

	/** A whole number of any size, in groups of four bits, each with one bit that says whether more follow. */
	writeCount(value: number): void {
		const rest = Math.floor(value / 16);
		this.write(rest > 0 ? 1 : 0, 1);
		this.write(value % 16, 4);
		if (rest > 0) this.writeCount(rest);
	}

	writeBytes(bytes: Uint8Array): void {
		for (const byte of bytes) this.write(byte, 8);
	}

	/** What was written, filled up with zeros to a whole byte. */
	bytes(): Uint8Array {
		return Uint8Array.from(this.#bytes);
	}
}

/** The bytes ended before what was asked for, or hold a number that nothing has. */
export class Unreadable extends Error {}

/** More than any count in a transfer. */
const MOST_GROUPS = 8;

/** Reads what a `BitWriter` wrote. Throws `Unreadable` at the end, so that no reader goes on with made-up zeros. */
export class BitReader {
	readonly #bytes: Uint8Array;
	#at = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	read(width: number): number {
		let value = 0;
		for (let bit = 0; bit < width; bit += 1) {
			const byte = this.#bytes[this.#at >> 3];
			if (byte === undefined) throw new Unreadable('the bytes end too early');
			value = value * 2 + ((byte >> (7 - (this.#at & 7))) & 1);
			this.#at += 1;
		}
		return value;
	}

	readCount(): number {
		let value = 0;
		let scale = 1;
		for (let group = 0; group < MOST_GROUPS; group += 1) {
			const more = this.read(1) === 1;
			value += this.read(4) * scale;
			if (!more) return value;
			scale *= 16;
		}
		throw new Unreadable('a count is too large');
	}

	readBytes(count: number): Uint8Array {
		if (count * 8 > this.#bytes.length * 8 - this.#at) throw new Unreadable('bytes are missing');
		return Uint8Array.from({ length: count }, () => this.read(8));
	}
}
