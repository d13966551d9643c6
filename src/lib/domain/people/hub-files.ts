import type { CohortCode, ProgrammeId } from '../shared/index.ts';
import type { RefusedReason } from '../sync/index.ts';
import type { Ending, Refusal } from '../transfer/index.ts';
import type { OfficeAnswer } from './hub-office.ts';

/** What a hub writes, the file for most people first. The last one is for another hub or a device. */
export const EXPORT_FILES = [
	'answers.xlsx',
	'answers.csv',
	'records.jsonl',
	'records.safar'
] as const;
export type ExportFile = (typeof EXPORT_FILES)[number];

/** `all`: everything that the person may see. */
export type ExportOf =
	| { readonly kind: 'all' }
	| { readonly kind: 'programme'; readonly programme: ProgrammeId }
	| { readonly kind: 'cohort'; readonly cohort: CohortCode };

export interface ExportWish {
	readonly file: ExportFile;
	readonly of: ExportOf;
	/** `next` of the part before; `null`: from the beginning. Only `records.safar` has parts. */
	readonly from: string | null;
}

/** A file that a hub has begun to write. */
export interface OpenedExport {
	readonly name: string;
	/** So many people's records when it was begun. */
	readonly records: number;
	/** Left out, because their group is too small. */
	readonly withheld: number;
	/** Where the next part begins; `null`: there is none. */
	readonly next: string | null;
	/** Rejects when the line breaks, or after `stop`. */
	readonly chunks: AsyncIterable<Uint8Array<ArrayBuffer>>;
	stop(): void;
}

/** What became of a file that was brought. */
export interface Imported {
	/** Only `whole` says that everything came. */
	readonly ending: Ending;
	/** So many the file should have. */
	readonly promised: number;
	readonly stored: number;
	/** Of those that were stored: of groups that this person does not follow. They count once somebody takes them in. */
	readonly apart: number;
	readonly duplicate: number;
	readonly refused: number;
	/** Of the first of those that were refused. */
	readonly reasons: readonly { readonly reason: RefusedReason; readonly count: number }[];
}

/** `foreign`: nothing of the file was taken. */
export type ImportAnswer =
	OfficeAnswer<Imported> | { readonly kind: 'foreign'; readonly why: Refusal };

/** Files out of a hub, and into it. Never rejects. */
export interface HubFiles {
	open(wish: ExportWish): Promise<OfficeAnswer<OpenedExport>>;
	bring(file: Blob): Promise<ImportAnswer>;
	/** For a browser that is to fetch it by itself. */
	addressOf(wish: ExportWish): string;
}

/** Where a file goes while it comes. */
export interface FileSink {
	/** So many records may be held before they are kept; `null`: what comes goes to the disk at once. */
	readonly mostRecords: number | null;
	write(chunk: Uint8Array<ArrayBuffer>): Promise<void>;
	/** The whole file is there. */
	keep(name: string): Promise<void>;
	/** What was written goes away again. */
	drop(): Promise<void>;
}
