import { deviceClock } from '#lib/adapters/device/device-clock.ts';
import {
	canShareFile,
	saveFile,
	shareFile,
	type HandedFile
} from '#lib/adapters/device/hand-over-file.ts';
import { digestBytes } from '#lib/adapters/device/sha-256.ts';
import { storageFigures } from '#lib/adapters/pwa/device-storage.ts';
import { drawCode } from '#lib/adapters/transfer/draw-code.ts';
import { watchCodes } from '#lib/adapters/transfer/watch-codes.ts';
import { recordsOf, type ExportBook, type Offer, type Sheet } from '#lib/domain/transfer/index.ts';
import { readSequence } from '#lib/schema/transfer/read-sequence.ts';
import { readTransfer } from '#lib/schema/transfer/read-transfer.ts';
import { writeSafarFile } from '#lib/schema/transfer/write-safar-file.ts';
import { GiveDesk } from '#lib/state/transfer/give-desk.svelte.ts';
import { TakeDesk } from '#lib/state/transfer/take-desk.svelte.ts';
import type { App } from './app.ts';

export { canShareFile, drawCode, saveFile, shareFile, storageFigures, watchCodes };

export async function openGiveDesk(app: App): Promise<GiveDesk> {
	const { outcomes, groups, transfer } = await app.openStores();
	return new GiveDesk({ outcomes, groups, transfer, clock: deviceClock, digest: digestBytes });
}

export async function openTakeDesk(app: App): Promise<TakeDesk> {
	const { transfer } = await app.openStores();
	const readFile = (bytes: Uint8Array) => readTransfer(bytes, digestBytes, nextTurn);
	return new TakeDesk({ transfer, digest: digestBytes, readFile, readSequence });
}

/** The compressed file of an offer. The name holds no time and no place. */
export function safarFile(offer: Offer, app: string): HandedFile {
	return {
		name: `safar-${offer.id.slice(0, 6)}-${recordsOf(offer).length}.safar`,
		type: 'application/gzip',
		content: Uint8Array.from(writeSafarFile(offer, app))
	};
}

/** One table as CSV; the library that writes it comes with the first file only. */
export async function sheetFile(sheet: Sheet): Promise<HandedFile> {
	const { sheetCsv } = await import('#lib/adapters/export/book-files.ts');
	return { name: `safar-${sheet.name}.csv`, type: 'text/csv', content: sheetCsv(sheet) };
}

export async function bookFile(book: ExportBook): Promise<HandedFile> {
	const { bookXlsx } = await import('#lib/adapters/export/book-files.ts');
	const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
	return { name: 'safar.xlsx', type, content: await bookXlsx(book) };
}

export async function linesFile(offer: Offer): Promise<HandedFile> {
	const { offerLines } = await import('#lib/adapters/export/book-files.ts');
	const name = `safar-${offer.id.slice(0, 6)}-${offer.outcomes.length}.jsonl`;
	return { name, type: 'application/x-ndjson', content: offerLines(offer) };
}

/** Touches and drawing go first; then reading goes on. */
function nextTurn(): Promise<void> {
	return new Promise((resolve) => {
		setTimeout(resolve);
	});
}
