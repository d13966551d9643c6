import libavjs, { type Libav } from '@libav.js/variant-opus-af';

const ERRORS_ONLY = 16;
let instance: Promise<Libav> | null = null;
let files = 0;

/** One instance for each thread; it has no state between calls but its files. */
export function libav(): Promise<Libav> {
	instance ??= open();
	return instance;
}

async function open(): Promise<Libav> {
	const av = await libavjs.LibAV({ noworker: true });
	// It warns about every Opus file that it trims to the sample, which is what is wanted.
	await av.av_log_set_level(ERRORS_ONLY);
	return av;
}

/** A name of its own in the memory file system of libav. */
export function memoryFile(extension: string): string {
	files += 1;
	return `clip-${files}.${extension}`;
}
