import {
	recordCount,
	whyNot,
	type ExportWish,
	type FileSink,
	type HubFiles,
	type NotDone,
	type OpenedExport
} from '#lib/domain/people/index.ts';

export interface HubExportPorts {
	readonly files: HubFiles;
	/** `null`: the person was asked where, and went back. */
	readonly place: (suggestedName: string) => Promise<FileSink | null>;
}

export type HubExportView =
	| { readonly kind: 'choosing' }
	| { readonly kind: 'asking' }
	| {
			readonly kind: 'running';
			readonly records: number;
			/** `null`: the file does not show it. */
			readonly come: number | null;
			readonly bytes: number;
	  }
	| {
			readonly kind: 'saved';
			readonly records: number;
			readonly withheld: number;
			/** Another part follows. */
			readonly next: ExportWish | null;
	  }
	/** Too much to be held here: the browser fetches it by itself. */
	| { readonly kind: 'large'; readonly records: number; readonly address: string }
	| { readonly kind: 'stopped' }
	/** `cut-off`: the line broke in the middle. `disk`: it could not be written here. */
	| { readonly kind: 'failed'; readonly why: NotDone | 'cut-off' | 'disk' };

/** Takes a file out of a hub, and says how far it has come. What was cut off is not kept. */
export class HubExport {
	#view: HubExportView = $state.raw({ kind: 'choosing' });
	#running: OpenedExport | null = null;
	#isStopped = false;
	readonly #ports: HubExportPorts;

	constructor(ports: HubExportPorts) {
		this.#ports = ports;
	}

	get view(): HubExportView {
		return this.#view;
	}

	/** To be called right after a touch: only then may a page ask where a file is to go. */
	async take(wish: ExportWish): Promise<void> {
		const { files, place } = this.#ports;
		this.#isStopped = false;
		this.#view = { kind: 'asking' };
		const sink = await place(`safar-${wish.file}`);
		if (sink === null) {
			this.#view = { kind: 'choosing' };
			return;
		}
		const answer = await files.open(wish);
		if (answer.kind !== 'done') {
			await sink.drop();
			this.#view = { kind: 'failed', why: whyNot(answer) ?? 'failed' };
			return;
		}
		await this.#receive(answer.value, wish, sink);
	}

	stop(): void {
		this.#isStopped = true;
		this.#running?.stop();
	}

	async #receive(opened: OpenedExport, wish: ExportWish, sink: FileSink): Promise<void> {
		const { records, withheld, next, name } = opened;
		if (sink.mostRecords !== null && records > sink.mostRecords) {
			opened.stop();
			await sink.drop();
			this.#view = { kind: 'large', records, address: this.#ports.files.addressOf(wish) };
			return;
		}
		this.#running = opened;
		const ending = this.#isStopped ? 'stopped' : await this.#copy(opened, wish, sink);
		this.#running = null;
		if (ending === 'whole') {
			await sink.keep(name);
			const part = next === null ? null : { ...wish, from: next };
			this.#view = { kind: 'saved', records, withheld, next: part };
			return;
		}
		opened.stop();
		await sink.drop();
		this.#view = ending === 'stopped' ? { kind: 'stopped' } : { kind: 'failed', why: ending };
	}

	async #copy(
		{ records, chunks }: OpenedExport,
		{ file }: ExportWish,
		sink: FileSink
	): Promise<'whole' | 'stopped' | 'cut-off' | 'disk'> {
		const count = recordCount(file);
		let bytes = 0;
		this.#view = { kind: 'running', records, come: count === null ? null : 0, bytes };
		let isWriting = false;
		try {
			for await (const chunk of chunks) {
				if (this.#isStopped) return 'stopped';
				isWriting = true;
				await sink.write(chunk);
				isWriting = false;
				bytes += chunk.length;
				this.#view = { kind: 'running', records, come: count?.(chunk) ?? null, bytes };
			}
			return 'whole';
		} catch {
			if (this.#isStopped) return 'stopped';
			return isWriting ? 'disk' : 'cut-off';
		}
	}
}
