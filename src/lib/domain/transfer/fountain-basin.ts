import { crc32 } from './crc32.ts';
import { addInto, blocksOfPiece, type Cut } from './fountain.ts';

/**
 * Gathers pieces of one batch until they are enough (Gaussian elimination, a row at a time). The order of pieces does
 * not matter, and a piece that says nothing new changes nothing.
 */
export class FountainBasin {
	readonly cut: Cut;
	readonly blocks: number;
	/** By its first block, each piece behind a byte per block that says what is in it. */
	readonly #rows = new Map<number, Uint8Array>();

	constructor(cut: Cut) {
		this.cut = cut;
		this.blocks = Math.max(1, Math.ceil(cut.length / cut.blockBytes));
	}

	/** Independent pieces so far: `blocks` of them are enough. */
	get gathered(): number {
		return this.#rows.size;
	}

	/** Whether the piece said something new. */
	take(number: number, piece: Uint8Array): boolean {
		const row = new Uint8Array(this.blocks + this.cut.blockBytes);
		row.set(blocksOfPiece(this.cut.sum, this.blocks, number));
		row.set(piece, this.blocks);
		for (let place = 0; place < this.blocks; place += 1) {
			if (row[place] !== 1) continue;
			const known = this.#rows.get(place);
			if (known === undefined) {
				this.#rows.set(place, row);
				return true;
			}
			addInto(row, known);
		}
		return false;
	}

	/** The whole batch; `null` until enough is here, or when its sum is not the one that was promised. */
	bytes(): Uint8Array | null {
		if (this.gathered < this.blocks) return null;
		const whole = new Uint8Array(this.blocks * this.cut.blockBytes);
		for (let place = this.blocks - 1; place >= 0; place -= 1) {
			const row = this.#rows.get(place);
			if (row === undefined) return null;
			this.#clearBehind(row, place);
			whole.set(row.subarray(this.blocks), place * this.cut.blockBytes);
		}
		const bytes = whole.slice(0, this.cut.length);
		return crc32(bytes) === this.cut.sum ? bytes : null;
	}

	/** Takes the blocks behind `place`, which are known by now, out of a row. */
	#clearBehind(row: Uint8Array, place: number): void {
		for (let other = place + 1; other < this.blocks; other += 1) {
			const known = this.#rows.get(other);
			if (row[other] === 1 && known !== undefined) addInto(row, known);
		}
	}
}
