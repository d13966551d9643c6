import { whyNot, type HubFiles, type Imported, type NotDone } from '#lib/domain/people/index.ts';
import { LIMITS, type Refusal } from '#lib/domain/transfer/index.ts';

export type HubImportView =
	| { readonly kind: 'waiting' }
	| { readonly kind: 'bringing' }
	| { readonly kind: 'taken'; readonly imported: Imported }
	/** Nothing of the file was taken. */
	| { readonly kind: 'foreign'; readonly why: Refusal }
	| { readonly kind: 'failed'; readonly why: NotDone };

/** Brings a file of results to a hub. */
export class HubImport {
	#view: HubImportView = $state.raw({ kind: 'waiting' });
	readonly #files: Pick<HubFiles, 'bring'>;

	constructor(files: Pick<HubFiles, 'bring'>) {
		this.#files = files;
	}

	get view(): HubImportView {
		return this.#view;
	}

	/** A file that no hub would read does not go over the line at all. */
	async bring(file: Blob): Promise<void> {
		if (file.size === 0 || file.size > LIMITS.fileBytes) {
			this.#view = { kind: 'foreign', why: file.size === 0 ? 'empty' : 'too-large' };
			return;
		}
		this.#view = { kind: 'bringing' };
		const answer = await this.#files.bring(file);
		if (answer.kind === 'done') this.#view = { kind: 'taken', imported: answer.value };
		else if (answer.kind === 'foreign') this.#view = answer;
		else this.#view = { kind: 'failed', why: whyNot(answer) ?? 'failed' };
	}
}
