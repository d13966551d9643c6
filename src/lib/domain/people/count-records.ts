import type { ExportFile } from './hub-files.ts';

/** Told each piece of a file as it comes. @returns how many records have come so far */
export type RecordCount = (chunk: Uint8Array) => number;

const NEW_LINE = 10;
/** Of the id of a record, which stands first in each row of the table of answers. */
const ID_LENGTH = 36;

/**
 * Counts records while a file goes by; `null`: a packed file does not show how many have come. In the table of answers a
 * person has a row for each answer, one below the other.
 */
export function recordCount(file: ExportFile): RecordCount | null {
	if (file === 'records.jsonl') return countLines();
	return file === 'answers.csv' ? countIds() : null;
}

function countLines(): RecordCount {
	let count = 0;
	return (chunk) => {
		for (let at = chunk.indexOf(NEW_LINE); at !== -1; at = chunk.indexOf(NEW_LINE, at + 1)) {
			count += 1;
		}
		return count;
	};
}

function countIds(): RecordCount {
	let count = 0;
	let isHeader = true;
	let last = '';
	/** Of the line that is read now, at most `ID_LENGTH` letters: a line may come in two pieces. */
	let begun = '';
	return (chunk) => {
		for (let at = 0; at < chunk.length;) {
			const end = chunk.indexOf(NEW_LINE, at);
			const stop = Math.min(end === -1 ? chunk.length : end, at + ID_LENGTH - begun.length);
			begun += String.fromCharCode(...chunk.subarray(at, stop));
			if (end === -1) return count;
			if (!isHeader && begun !== last) count += 1;
			isHeader = false;
			last = begun;
			begun = '';
			at = end + 1;
		}
		return count;
	};
}
