import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/**
 * Columns of the hub's tables, as PostgreSQL names them. What every table of a cohort is found by begins with
 * `cohort_id`, so that a database that is spread over machines keeps a cohort on one of them (ADR 20).
 */
export interface HubTables {
	hub: HubTable;
	cohort: CohortTable;
	cohort_trainer: CohortTrainerTable;
	audit: AuditTable;
	cohort_state: CohortStateTable;
	answer_word: AnswerWordTable;
	outcome: OutcomeTable;
	room_count: RoomCountTable;
	tally: TallyTable;
	auth_user: AuthUserTable;
	auth_session: AuthSessionTable;
	auth_account: AuthAccountTable;
	auth_secret: AuthSecretTable;
	set_up: SetUpTable;
	sign_in_try: SignInTryTable;
	summary: SummaryTable;
	settled: SettledTable;
	publication: PublicationTable;
	known_hub: KnownHubTable;
	hub_cohort: HubCohortTable;
	central: CentralTable;
	forwarded_cohort: ForwardedCohortTable;
	forwarded: ForwardedTable;
}

/** One row: who this hub is. A hub that was made anew is another one, and devices notice. */
interface HubTable {
	id: number;
	public_key: Buffer;
	private_key: Buffer;
	made: string;
}

interface CohortTable {
	cohort_id: string;
	programme: string | null;
	country: string | null;
	way: string;
	made: string;
	name: string | null;
	district: string | null;
	/** SHA-256 of what proves that somebody was invited; `null`: nobody can prove it. */
	token_hash: Buffer | null;
	/** `false`: closed by its trainer; nothing new is taken. */
	takes: boolean;
}

/** Who may see a cohort besides the managers. */
interface CohortTrainerTable {
	cohort_id: string;
	person: string;
}

/** Who did what with results. Of people of the organisation only: learners never sign in. */
interface AuditTable {
	id: Generated<string>;
	/** To the minute. */
	at: Generated<Date>;
	person: string;
	action: string;
	about: string;
}

/** Apart from the cohort, because it changes with every batch. */
interface CohortStateTable {
	cohort_id: string;
	held: number;
	/** Of those, the ones for which nobody vouched. */
	unproven: number;
	/** Rises whenever anything in the cohort changes: what was computed at one revision is good until the next. */
	revision: ColumnType<number, number, number>;
}

/** What a number in `outcome.answers` stands for. Append-only, and the same for all cohorts. */
interface AnswerWordTable {
	id: GeneratedAlways<number>;
	item: string;
	version: number;
	option: string;
}

interface RecordColumns {
	/** `-`: of no cohort. */
	cohort_id: string;
	id: string;
	instrument: string;
	instrument_version: number;
	form: string;
	wave: string;
	locale: string;
	week: string;
	content: string;
	/** What is odd about it, `FLAGS` added up. */
	flags: number;
	/** Week in which it came here. */
	arrived: string;
}

interface OutcomeTable extends RecordColumns {
	setting: string;
	age_band: string | null;
	gender: string | null;
	origin: string | null;
	link: string | null;
	code: string | null;
	/** Numbers of `answer_word`, in the order in which they were given. */
	answers: readonly number[];
}

interface RoomCountTable extends RecordColumns {
	round: string;
	item: string;
	version: number;
	by: string;
	present: number;
	/** In the order of the record, with `counts` beside it. */
	options: readonly string[];
	counts: readonly number[];
}

/** How often each answer was given, kept in the same statement as the outcomes; what is held apart is not in it. */
interface TallyTable {
	cohort_id: string;
	instrument: string;
	instrument_version: number;
	form: string;
	wave: string;
	week: string;
	people: number;
	/** Numbers of `answer_word`, rising, with `counts` beside it. */
	words: readonly number[];
	counts: readonly number[];
}

/** Of the tables that better-auth writes, the columns that we read or change ourselves. */
interface AuthUserTable {
	id: string;
	/** As it was given; `username` is the same in small letters. */
	name: string;
	username: string;
	role: string;
	/** May not sign in. */
	banned: boolean;
}

interface AuthSessionTable {
	id: string;
	token: string;
	userId: string;
	expiresAt: Date;
	createdAt: Date;
}

interface AuthAccountTable {
	userId: string;
	providerId: string;
	password: string | null;
}

/** One row: what cookies are signed with. Made once, so that a restart ends no session. */
interface AuthSecretTable {
	id: number;
	secret: string;
}

/** Of each link that makes the first manager, SHA-256 as hex. */
interface SetUpTable {
	token_hash: string;
	made: Date;
}

interface SignInTryTable {
	/** A keyed hash: what is typed there may be a password in the wrong field. */
	name_key: string;
	tries: number;
	since: Date;
}

/** What a cohort adds to larger reports, as it was at one revision. A cache: it can be made again from the records. */
interface SummaryTable {
	cohort_id: string;
	kind: string;
	revision: number;
	/** Which keys judged the answers: with others it is made anew. */
	content: string;
	value: ColumnType<unknown, string, string>;
}

/** What matching codes told, by later wave; the codes themselves are gone. */
interface SettledTable {
	cohort_id: string;
	wave: string;
	off_one: number;
	ambiguous: number;
}

/** What was published of a quarter, never to be changed. */
interface PublicationTable {
	period: string;
	name: string;
	value: ColumnType<unknown, string, string>;
	/** Exact numbers of people, which the next publication is held against. Never given away. */
	figures: ColumnType<unknown, string, string>;
}

/** A hub that may bring results here. */
interface KnownHubTable {
	id: string;
	name: string;
	/** SHA-256 of its secret, which is shown once and kept by that hub only. */
	secret_hash: Buffer;
	made: string;
	/** Week in which its credential was ended; `null`: it is good. */
	ended: string | null;
}

/** For which cohorts a hub vouches. */
interface HubCohortTable {
	cohort_id: string;
	hub: string;
	/** `true`: it came from this hub first, which may change it. */
	brought: boolean;
}

/** One row or none: where this hub brings its results. */
interface CentralTable {
	id: number;
	url: string;
	/** Its public key as hex; `null`: it was never reached. */
	key: string | null;
	/** What this hub shows there: a secret. */
	credential: string;
	/** Why nothing went the last time. */
	problem: string | null;
	/** Of several processes the one that forwards now, and until when it may. */
	lease_by: string | null;
	lease_until: Date | null;
}

/** What a central hub was last told of a cohort. */
interface ForwardedCohortTable {
	cohort_id: string;
	central_key: string;
	/** Digest of the card that was sent. */
	card: string;
	state: string;
}

/** What became of a record at a central hub. No row: it has not gone there. */
interface ForwardedTable {
	cohort_id: string;
	id: string;
	/** Of the central hub: one that was made anew has another key, and everything goes again. */
	central_key: string;
	state: string;
	reason: string | null;
}
