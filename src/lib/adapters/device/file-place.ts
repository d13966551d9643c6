import type { FileSink } from '#lib/domain/people/index.ts';
import { saveFile } from './hand-over-file.ts';

/** Some 20 MB of answers: any phone holds that. */
const MOST_HELD = 10_000;

/**
 * Where a file goes that comes piece by piece. Where the browser lets a page write to the disk (Chromium, over TLS), the
 * person says where, and nothing is held; elsewhere it is held until it is whole. `null`: the person went back.
 */
export async function filePlace(suggestedName: string): Promise<FileSink | null> {
	const asked = await askWhere(suggestedName);
	if (asked === 'went-back') return null;
	return asked === 'cannot' ? heldSink() : diskSink(asked);
}

async function askWhere(
	suggestedName: string
): Promise<FileSystemFileHandle | 'went-back' | 'cannot'> {
	const picker: unknown = Reflect.get(window, 'showSaveFilePicker');
	if (typeof picker !== 'function') return 'cannot';
	try {
		const handle: unknown = await Reflect.apply(picker, window, [{ suggestedName }]);
		return handle instanceof FileSystemFileHandle ? handle : 'cannot';
	} catch (problem) {
		const isAbort = problem instanceof DOMException && problem.name === 'AbortError';
		return isAbort ? 'went-back' : 'cannot';
	}
}

/** The browser writes beside the file, and moves it there once it is closed. */
async function diskSink(handle: FileSystemFileHandle): Promise<FileSink> {
	const file = await handle.createWritable();
	return {
		mostRecords: null,
		write: (chunk) => file.write(chunk),
		keep: () => file.close(),
		drop: () => file.abort()
	};
}

function heldSink(): FileSink {
	const chunks: Uint8Array<ArrayBuffer>[] = [];
	return {
		mostRecords: MOST_HELD,
		write(chunk) {
			chunks.push(chunk);
			return Promise.resolve();
		},
		keep(name) {
			saveFile({ name, type: 'application/octet-stream', content: new Blob(chunks) });
			return Promise.resolve();
		},
		drop: () => Promise.resolve()
	};
}
