/**
 * What a transfer may hold at most. A class sends 60 outcomes; a district sends some ten thousand. What is larger is a
 * mistake or an attack, and is refused before it can fill a phone.
 */
export const LIMITS = {
	/** Of a file as it lies on the disk. */
	fileBytes: 20_000_000,
	/** Of what a compressed file grows to. */
	textBytes: 100_000_000,
	/** Text grows to at most so many times the bytes that were read (deflate reaches 1032; our records about 8). */
	growth: 100,
	/** Up to here a file may grow as it likes: small files have large ratios. */
	freeTextBytes: 1_000_000,
	records: 50_000,
	/** Of one record as text. An outcome of 200 answers has 16,000. */
	lineChars: 65_536,
	/** Records that are set aside are kept up to here, so that somebody can look at them. */
	keptChars: 4_096,
	/** Objects within objects; an outcome in its envelope has 4. */
	nesting: 8,
	/** Of a sequence of codes: 2,500 outcomes. More go as a file. */
	sequenceBytes: 131_072,
	/** Outcomes that are shown as codes at once; what is more takes minutes of holding still. */
	sequenceRecords: 400
} as const;

/** How codes are shown. */
export const CODES = {
	/** Of a piece: with its head it fills a QR code of version 12 or 13 at level M, which old phones read. */
	pieceBytes: 240,
	/** Six in a second: what most cameras are sure of. */
	quickMs: 160,
	/** For slow cameras, and for people who asked for less motion. */
	slowMs: 480
} as const;
