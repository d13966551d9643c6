import type { FolderListing } from './folder-listing.ts';
import { error, type Problem } from './problem.ts';

/** Nothing that a person writes for one module comes near this; the parsers slow down far above it. */
const MOST_BYTES = 512 * 1024;

/** A file as an author sees it: no byte order mark, line ends of one kind. */
export interface TextFile {
	/** Relative to the content folder, with `/`. */
	readonly file: string;
	readonly text: string;
}

/** `null` when the file cannot be used; then `report` was told why. */
export async function readText(
	listing: FolderListing,
	file: string,
	report: (problem: Problem) => void
): Promise<TextFile | null> {
	const refuse = (message: string, remedy: string): null => {
		report(error(file, 1, 'unreadable-file', message, remedy));
		return null;
	};
	let bytes: Uint8Array;
	try {
		bytes = await listing.read(file);
	} catch {
		return refuse('the file cannot be read', 'Check that it is a file and that you may open it.');
	}
	if (bytes.length > MOST_BYTES)
		return refuse('the file is larger than 512 kB', 'Split it, or check that it is the right file.');
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return refuse('the file is not UTF-8 text', 'Save it as UTF-8 (in Notepad: Save as, Encoding).');
	}
	text = text.replace(/\r\n?/g, '\n');
	if (text.includes('\0'))
		return refuse('the file is not text', 'Write it again in a text editor and save it as UTF-8.');
	if (text.trim() === '') return refuse('the file is empty', 'Write it, or delete it.');
	return { file, text };
}
