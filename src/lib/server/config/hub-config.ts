import * as v from 'valibot';
import { nearWord } from '#lib/content/near-word.ts';
import { fail, succeed, type Result } from '#lib/domain/shared/index.ts';

/** What the person who runs a hub decides, read from the environment once, at start. */
export interface HubConfig {
	/** Folder of the embedded database; used when there is no `databaseUrl`. */
	readonly dataFolder: string;
	/** Any PostgreSQL from 15 on; `null`: the embedded one. Never told in a log. */
	readonly databaseUrl: string | null;
	/** Connections that this process opens at the most. */
	readonly connections: number;
	/** Whether outcomes of no cohort are taken: nobody vouches for them. */
	readonly takesOpenUse: boolean;
	/** Other sites whose pages may send results here, as `https://host[:port]`. */
	readonly origins: readonly string[];
	/** Header in which a proxy of our own names the sender's address, in small letters; `null`: there is no proxy. */
	readonly addressHeader: string | null;
	/** Who has it may read the metrics; `null`: nobody may. */
	readonly metricsToken: string | null;
	/** So long a hub that was told to stop says that it is not ready, and answers all the same. */
	readonly stopSeconds: number;
}

export interface ConfigProblem {
	/** The variable. Its value is never told: it may be a secret. */
	readonly name: string;
	readonly message: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Settings that other parts of Safar read; listed so that a slip of the pen is found. */
const READ_ELSEWHERE = ['SAFAR_VOICES', 'SAFAR_HUB'];

const databaseUrlSchema = v.pipe(
	v.string(),
	v.check(isDatabaseUrl, 'must be like postgres://user:password@host:5432/name')
);

const originSchema = v.pipe(
	v.string(),
	v.check(isOrigin, 'must be addresses like https://safar.example, parted by commas')
);

const settings = {
	SAFAR_DATA: v.optional(v.pipe(v.string(), v.nonEmpty('must name a folder')), 'data'),
	DATABASE_URL: v.optional(databaseUrlSchema),
	SAFAR_CONNECTIONS: v.optional(
		v.pipe(
			v.string(),
			v.digits('must be a whole number from 2 to 100'),
			v.transform(Number),
			v.minValue(2, 'must be a whole number from 2 to 100'),
			v.maxValue(100, 'must be a whole number from 2 to 100')
		),
		'10'
	),
	SAFAR_OPEN_USE: v.optional(
		v.picklist(['accept', 'refuse'], 'must be "accept" or "refuse"'),
		'accept'
	),
	SAFAR_ORIGINS: v.optional(
		v.pipe(v.string(), v.transform(partsOf), v.array(originSchema), v.readonly()),
		''
	),
	SAFAR_ADDRESS_HEADER: v.optional(
		v.pipe(
			v.string(),
			v.toLowerCase(),
			v.regex(/^[a-z][a-z\d-]{1,39}$/, 'must be the name of a header, like x-forwarded-for')
		)
	),
	SAFAR_METRICS_TOKEN: v.optional(
		v.pipe(v.string(), v.minLength(16, 'must have at least 16 characters'))
	),
	SAFAR_STOP_SECONDS: v.optional(
		v.pipe(
			v.string(),
			v.digits('must be a whole number from 0 to 60'),
			v.transform(Number),
			v.maxValue(60, 'must be a whole number from 0 to 60')
		),
		'0'
	)
} as const;
const environmentSchema = v.object(settings);

/** An empty setting is one that is not made: compose files and service files write them so. */
export function readHubConfig(env: Environment): Result<HubConfig, ConfigProblem> {
	const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
	const read = v.safeParse(environmentSchema, given);
	const slips = slipsIn(given);
	if (!read.success) return fail([...read.issues.map(problemOf), ...slips]);
	if (slips.length > 0) return fail(slips);
	const set = read.output;
	return succeed({
		dataFolder: set.SAFAR_DATA,
		databaseUrl: set.DATABASE_URL ?? null,
		connections: set.SAFAR_CONNECTIONS,
		takesOpenUse: set.SAFAR_OPEN_USE === 'accept',
		origins: set.SAFAR_ORIGINS,
		addressHeader: set.SAFAR_ADDRESS_HEADER ?? null,
		metricsToken: set.SAFAR_METRICS_TOKEN ?? null,
		stopSeconds: set.SAFAR_STOP_SECONDS
	});
}

/** What is wrong with the settings, a line for each, for the person at the terminal. */
export function configWords(problems: readonly ConfigProblem[]): string {
	return problems.map(({ name, message }) => `${name} ${message}.`).join('\n');
}

function problemOf(issue: v.BaseIssue<unknown>): ConfigProblem {
	const name = issue.path?.[0]?.key;
	return { name: typeof name === 'string' ? name : '', message: issue.message };
}

/** A name that is almost a setting is one that somebody believes to have made. */
function slipsIn(env: Environment): readonly ConfigProblem[] {
	const known = [...Object.keys(settings), ...READ_ELSEWHERE];
	return Object.keys(env).flatMap((name) => {
		if (!name.startsWith('SAFAR_') || known.includes(name)) return [];
		const near = nearWord(name, known);
		return near === null ? [] : [{ name, message: `is no setting; ${near} is` }];
	});
}

function partsOf(list: string): readonly string[] {
	return list
		.split(',')
		.map((part) => part.trim())
		.filter((part) => part !== '');
}

function isDatabaseUrl(text: string): boolean {
	const url = URL.parse(text);
	return url !== null && ['postgres:', 'postgresql:'].includes(url.protocol) && url.host !== '';
}

function isOrigin(text: string): boolean {
	const url = URL.parse(text);
	return url !== null && ['https:', 'http:'].includes(url.protocol) && url.origin === text;
}
