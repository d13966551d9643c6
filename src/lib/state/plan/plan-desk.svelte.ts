import { ORIGINS, type Origin } from '#lib/domain/catalogue/index.ts';
import { pathId, type PathId } from '#lib/domain/journey/index.ts';
import {
	StorageFailure,
	type Cohort,
	type CohortStore,
	type StorageFailureKind
} from '#lib/domain/outcome/index.ts';
import {
	aboveAge,
	newClass,
	planSessions,
	withHidden,
	withLessonDone,
	withoutLastLesson,
	type AskWay,
	type ClassAge,
	type ClassKey,
	type ClassRecord,
	type ClassStore,
	type Lesson,
	type LessonLength,
	type PlanModule,
	type SessionPlan
} from '#lib/domain/session-plan/index.ts';
import type { ModuleSlug, ProgrammeId } from '#lib/domain/shared/index.ts';

/** What there is to plan with. */
export interface PlanCatalogue {
	readonly programmes: readonly {
		readonly id: ProgrammeId;
		readonly asksOrigin: boolean;
		/** How old the youngest are, before anybody has said. */
		readonly youngest: ClassAge;
		/** How many questions it asks. */
		readonly items: number;
	}[];
	/** The modules of each path, in order. */
	readonly roads: Readonly<Record<PathId, readonly ModuleSlug[]>>;
	/** All that there are, those of no programme too. */
	readonly modules: readonly PlanModule[];
}

export interface PlanPorts {
	readonly classes: ClassStore;
	readonly cohorts: CohortStore;
}

export type PlanView =
	| { readonly kind: 'loading' }
	| { readonly kind: 'failed'; readonly failure: StorageFailureKind }
	| { readonly kind: 'choose'; readonly cohorts: readonly Cohort[] }
	| {
			readonly kind: 'plan';
			readonly record: ClassRecord;
			readonly plan: SessionPlan;
			/** Of the class's road, those too that are hidden or not for its age. */
			readonly modules: readonly PlanModule[];
	  };

/** A trainer plans a class on this device. Every change is written before it is shown. */
export class PlanDesk {
	readonly #ports: PlanPorts;
	readonly #catalogue: PlanCatalogue;
	#view: PlanView = $state.raw({ kind: 'loading' });

	constructor(ports: PlanPorts, catalogue: PlanCatalogue) {
		this.#ports = ports;
		this.#catalogue = catalogue;
	}

	get view(): PlanView {
		return this.#view;
	}

	/** The class that is being taught; where there is none, the list. */
	showOpen(): Promise<void> {
		return this.#try(async () => {
			const record = await this.#ports.classes.open();
			if (record === null) await this.#choose();
			else this.#show(record);
		});
	}

	showChoice(): Promise<void> {
		return this.#try(() => this.#choose());
	}

	/** A cohort's own programme comes first; one without a programme goes through the given one. */
	plan(cohort: Cohort | null, programme: ProgrammeId): Promise<void> {
		return this.#try(async () => {
			const chosen = cohort?.programme ?? programme;
			const fresh = this.#fresh(cohort, chosen);
			const known = await this.#ports.classes.find(fresh.key);
			await this.#keep(known === null ? fresh : { ...known, open: true });
		});
	}

	/** The class of a key that stands in an address; the list where this device has none. */
	showClass(key: ClassKey): Promise<void> {
		return this.#try(async () => {
			const known = await this.#ports.classes.find(key);
			const cohort = await this.#ports.cohorts.find(key);
			if (known !== null) await this.#keep({ ...known, open: true });
			else if (cohort?.programme != null) await this.#keep(this.#fresh(cohort, cohort.programme));
			else await this.#choose();
		});
	}

	setLength(length: LessonLength): Promise<void> {
		return this.#change((record) => ({ ...record, length }));
	}

	setAsk(ask: AskWay): Promise<void> {
		return this.#change((record) => ({ ...record, ask }));
	}

	setAge(youngest: ClassAge): Promise<void> {
		const above = aboveAge(this.#catalogue.modules, youngest);
		return this.#change((record) => ({ ...record, youngest, above }));
	}

	setOrigin(origin: Origin): Promise<void> {
		return this.#change((record) => ({ ...record, origin }));
	}

	hide(module: ModuleSlug, isHidden: boolean): Promise<void> {
		return this.#change((record) => withHidden(record, module, isHidden));
	}

	lessonDone(lesson: Lesson): Promise<void> {
		return this.#change((record) => withLessonDone(record, lesson));
	}

	lessonNotDone(): Promise<void> {
		return this.#change(withoutLastLesson);
	}

	/** The story in which the class stopped is begun anew. */
	forgetPlace(): Promise<void> {
		return this.#change((record) => ({ ...record, place: null }));
	}

	#fresh(cohort: Cohort | null, programme: ProgrammeId): ClassRecord {
		const youngest = this.#programme(programme)?.youngest ?? 'under-14';
		const origin = ORIGINS.find((one) => one === cohort?.country) ?? null;
		const above = aboveAge(this.#catalogue.modules, youngest);
		const fresh = newClass(cohort?.code ?? null, programme, { origin, youngest, above });
		return cohort === null ? { ...fresh, ask: 'none' } : fresh;
	}

	#programme(id: ProgrammeId) {
		return this.#catalogue.programmes.find((programme) => programme.id === id);
	}

	#modulesOf({ programme, origin }: ClassRecord): readonly PlanModule[] {
		const { roads, modules } = this.#catalogue;
		const asks = this.#programme(programme)?.asksOrigin === true;
		const road = roads[pathId(programme, asks ? origin : null)] ?? [];
		return road.flatMap((slug) => modules.find((module) => module.slug === slug) ?? []);
	}

	#show(record: ClassRecord): void {
		const modules = this.#modulesOf(record);
		const items = this.#programme(record.programme)?.items ?? 0;
		const { length, ask, youngest, hidden, done } = record;
		const plan = planSessions({ length, ask, items, youngest, modules, hidden, done });
		this.#view = { kind: 'plan', record, plan, modules };
	}

	async #choose(): Promise<void> {
		this.#view = { kind: 'choose', cohorts: await this.#ports.cohorts.all() };
	}

	/** Read anew, because the projector may have moved the place meanwhile. */
	#change(how: (record: ClassRecord) => ClassRecord): Promise<void> {
		return this.#try(async () => {
			if (this.#view.kind !== 'plan') return;
			const { record } = this.#view;
			await this.#keep(how((await this.#ports.classes.find(record.key)) ?? record));
		});
	}

	async #keep(record: ClassRecord): Promise<void> {
		await this.#ports.classes.keep(record);
		this.#show(record);
	}

	async #try(work: () => Promise<void>): Promise<void> {
		try {
			await work();
		} catch (error) {
			if (!(error instanceof StorageFailure)) throw error;
			this.#view = { kind: 'failed', failure: error.kind };
		}
	}
}
