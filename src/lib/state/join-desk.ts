import {
	moduleMark,
	parseInvitation,
	programmeMark,
	type InvitationProblem,
	type QuizProgressStore,
	type SettingsStore,
	type Wave
} from '#lib/domain/outcome/index.ts';
import type { InstrumentId, ModuleSlug, ProgrammeId } from '#lib/domain/shared/index.ts';

export type Joining =
	| { readonly kind: 'joined'; readonly instrument: InstrumentId; readonly wave: Wave }
	/** `shared`: this device goes round for a trainer, who has to end that first. */
	| { readonly kind: 'refused'; readonly why: InvitationProblem['kind'] | 'shared' };

interface JoinPorts {
	readonly settings: SettingsStore;
	readonly quiz: QuizProgressStore;
}

/** Joins a cohort on somebody's own phone. */
export class JoinDesk {
	readonly #ports: JoinPorts;
	readonly #programmes: readonly { readonly id: ProgrammeId; readonly instrument: InstrumentId }[];
	readonly #instrument: InstrumentId | null;
	readonly #modules: readonly ModuleSlug[];

	/** `instrument`: what a cohort without a programme is asked. `modules`: all that there are. */
	constructor(
		{ settings, quiz }: JoinPorts,
		programmes: readonly { readonly id: ProgrammeId; readonly instrument: InstrumentId }[],
		instrument: InstrumentId | null,
		modules: readonly ModuleSlug[]
	) {
		this.#ports = { settings, quiz };
		this.#programmes = programmes;
		this.#instrument = instrument;
		this.#modules = modules;
	}

	/** `text`: the fragment of an address, or twelve letters. Rejects with a `StorageFailure`. */
	async joins(text: string): Promise<Joining> {
		const read = parseInvitation(text);
		if (!read.ok) return { kind: 'refused', why: read.problems[0]?.kind ?? 'damaged' };
		const { code, wave, way, country, programme, sealKey, hidden: marks } = read.value;
		const instrument =
			programme === 0
				? this.#instrument
				: (this.#programmes.find(({ id }) => programmeMark(id) === programme)?.instrument ?? null);
		if (instrument === null) return { kind: 'refused', why: 'newer' };
		const { activeCohort, joined } = await this.#ports.settings.read();
		if (activeCohort !== null) return { kind: 'refused', why: 'shared' };
		if (joined !== null && joined.code !== code) await this.#startAnew();
		// A mark that nothing has is of a story that this phone does not have either.
		const hidden = this.#modules.filter((slug) => marks.includes(moduleMark(slug)));
		const becomes = { code, way, country, instrument, sealKey, hidden };
		await this.#ports.settings.change({ joined: becomes });
		return { kind: 'joined', instrument, wave };
	}

	/** What was taken in one cohort is not taken in another; the token stays, and gives another tag there. */
	async #startAnew(): Promise<void> {
		const person = await this.#ports.quiz.person();
		if (person !== null) await this.#ports.quiz.keepPerson({ ...person, taken: [] });
	}
}
