import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { PoolConfig } from 'pg';
import * as v from 'valibot';
import type { Outcome } from '#lib/domain/outcome/index.ts';
import { isHeld } from '#lib/domain/sync/index.ts';
import { batchAnswerSchema } from '#lib/schema/sync/batch-schema.ts';
import { registerCohort } from '#lib/server/store/cohorts.ts';
import { migrate } from '#lib/server/store/migrate.ts';
import { openDatabase, type Database } from '#lib/server/store/open-database.ts';
import { rebuiltTally, storedTally } from '#lib/server/store/tally.ts';
import { HubLine } from '#tests/support/hub-line.ts';
import { startHubProcess } from '#tests/support/hub-process.ts';
import { batchOf, inviteCohort, linesOf, type InvitedCohort } from '#tests/support/hub-sender.ts';
import { madeOutcomes } from '#tests/support/made-outcomes.ts';
import { steadyNumbers } from '#tests/support/sample-outcomes.ts';

export interface CrashPlan {
	/** For the hub's process: `SAFAR_DATA` or `DATABASE_URL`. */
	readonly env: Readonly<Record<string, string>>;
	/** The same database, for looking into it from outside. */
	readonly target: PoolConfig;
	/** Folder of the embedded database, which is killed too now and then; `null`: somebody else's server is left alone. */
	readonly dataFolder: string | null;
	readonly kills: number;
	/** Of the moments at which it is killed. */
	readonly seed: number;
	readonly onKill?: (done: number) => void;
}

export interface CrashResult {
	readonly kills: number;
	/** Of those, with all processes of the database at the same moment. */
	readonly killsOfAll: number;
	/** Posts whose answer never came. */
	readonly unanswered: number;
	readonly acknowledged: number;
	/** Acknowledged and not there in the end: must be 0. */
	readonly lost: number;
	/** Rows in the table, and different ids among them: must be the same. */
	readonly rows: number;
	readonly ids: number;
	/** Whether the counts are those of the records. */
	readonly countsAgree: boolean;
}

const SENDERS = 3;
const BATCH = 20;
/** Every so many kills the database dies as well. */
const ALL_EVERY = 4;

const heldRows = v.array(v.object({ id: v.string() }));

/** Kills a hub again and again while devices send to it, and looks in the end whether everything acknowledged is there. */
export async function crashHub(plan: CrashPlan): Promise<CrashResult> {
	const random = steadyNumbers(plan.seed);
	const cohorts = Array.from({ length: SENDERS }, () => inviteCohort());
	let hub = await startHubProcess(plan.env);
	await withDatabase(plan.target, async (database) => {
		await migrate(database);
		for (const { cohort } of cohorts) await registerCohort(database, cohort);
	});
	const senders = cohorts.map((cohort) => new Sender(hub.port, cohort));
	const sending = senders.map((sender) => sender.run());
	let killsOfAll = 0;
	for (let kill = 1; kill <= plan.kills; kill += 1) {
		const before = acknowledgedBy(senders);
		// Something of this life is acknowledged, and something is under way.
		while (acknowledgedBy(senders) === before) await wait(5);
		await wait(random() * 400);
		const postmaster =
			plan.dataFolder !== null && kill % ALL_EVERY === 0
				? await postmasterOf(plan.dataFolder)
				: null;
		if (postmaster !== null) {
			process.kill(postmaster, 'SIGKILL');
			killsOfAll += 1;
		}
		await hub.kill();
		plan.onKill?.(kill);
		hub = await startHubProcess(plan.env, hub.port);
	}
	for (const sender of senders) sender.stop();
	await Promise.all(sending);
	const result = await withDatabase(plan.target, (database) => judge(database, senders));
	await hub.stop();
	return {
		...result,
		kills: plan.kills,
		killsOfAll,
		unanswered: senders.reduce((sum, { unanswered }) => sum + unanswered, 0)
	};
}

/** Sends batch after batch, and each until the hub has answered for it, as a device does. */
class Sender {
	readonly acknowledged = new Set<string>();
	unanswered = 0;
	readonly invited: InvitedCohort;
	readonly #port: number;
	#isStopped = false;

	constructor(port: number, invited: InvitedCohort) {
		this.#port = port;
		this.invited = invited;
	}

	stop(): void {
		this.#isStopped = true;
	}

	async run(): Promise<void> {
		const line = new HubLine(this.#port);
		while (!this.#isStopped) await this.#deliver(line, madeOutcomes(this.invited.code, BATCH));
		line.close();
	}

	async #deliver(line: HubLine, outcomes: readonly Outcome[]): Promise<void> {
		const body = batchOf(linesOf(outcomes));
		for (;;) {
			const answer = await line.post(body, this.invited.authorization);
			if (answer?.status === 200) {
				const { answers } = v.parse(batchAnswerSchema, JSON.parse(answer.text));
				for (const one of answers.filter(isHeld)) this.acknowledged.add(one.id);
				return;
			}
			if (answer === null) this.unanswered += 1;
			await wait(20);
		}
	}
}

function acknowledgedBy(senders: readonly Sender[]): number {
	return senders.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0);
}

async function judge(
	database: Database,
	senders: readonly Sender[]
): Promise<Omit<CrashResult, 'kills' | 'killsOfAll' | 'unanswered'>> {
	let [acknowledged, lost, rows, ids, countsAgree] = [0, 0, 0, 0, true];
	for (const { invited, acknowledged: promised } of senders) {
		const found = await sql`select id from outcome where cohort_id = ${invited.code}`.execute(
			database
		);
		const held = v.parse(heldRows, found.rows).map(({ id }) => id);
		const there = new Set(held);
		acknowledged += promised.size;
		lost += [...promised].filter((id) => !there.has(id)).length;
		rows += held.length;
		ids += there.size;
		const kept = JSON.stringify(await storedTally(database, invited.code));
		countsAgree &&= kept === JSON.stringify(await rebuiltTally(database, invited.code));
	}
	return { acknowledged, lost, rows, ids, countsAgree };
}

async function withDatabase<Value>(
	target: PoolConfig,
	work: (database: Database) => Promise<Value>
): Promise<Value> {
	const database = openDatabase({ ...target, max: 2 }, () => undefined);
	try {
		return await work(database);
	} finally {
		await database.destroy();
	}
}

async function postmasterOf(dataFolder: string): Promise<number | null> {
	const file = await readFile(join(dataFolder, 'pg', 'cluster', 'postmaster.pid'), 'utf8').catch(
		() => ''
	);
	const pid = Number(file.split('\n')[0]);
	return pid > 0 ? pid : null;
}
