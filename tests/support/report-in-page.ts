import { runBreathing } from '#lib/adapters/device/run-breathing.ts';
import { DexieTables } from '#lib/adapters/db/dexie-tables.ts';
import { makeOutcomeStore } from '#lib/adapters/db/outcome-store.ts';
import { Releasable } from '#lib/domain/disclosure/index.ts';
import { reportSteps } from '#lib/domain/measure/index.ts';
import { simulate, type SimulatedProgramme } from './simulated-programme.ts';

/** The report as the screen makes it, in a page of its own: how long it took, and how long the page stood still. */
export interface ReportTimes {
	readonly outcomes: number;
	/** Rows out of the database and through their gate. */
	readonly readMs: number;
	readonly readLongestMs: number;
	/** The report over them. */
	readonly ms: number;
	/** Longest time between two turns of the page while the report was made. */
	readonly longestMs: number;
}

const DATABASE = 'safar-bench';
/** So many rows are written at once. */
const PORTION = 5_000;
let programme: SimulatedProgramme | null = null;

/** Makes a programme and keeps its records in the page's database, as a trainer's phone holds them. */
async function prepareReport(): Promise<void> {
	programme = simulate({
		seed: 1,
		sessions: 1250,
		peopleEach: 40,
		before: 0.45,
		after: 0.65,
		controlBefore: 0.4,
		controlAfter: 0.44,
		sessionStep: 0.1,
		effectStep: 0.05,
		personStep: 0.1,
		comesAgain: 1,
		codeError: null
	});
	const tables = await DexieTables.open(DATABASE);
	const rows = programme.outcomes;
	for (let at = 0; at < rows.length; at += PORTION) {
		const portion = rows.slice(at, at + PORTION);
		await tables.change(portion.map((row) => ({ kind: 'put', table: 'outcomes', row })));
	}
	tables.close();
}

async function measureReport(): Promise<ReportTimes> {
	if (programme === null) throw new Error('prepareReport comes first');
	const { keys } = programme;
	const tables = await DexieTables.open(DATABASE);
	const reading = startPulse();
	const opened = performance.now();
	const { outcomes } = await makeOutcomeStore(tables).all();
	const readMs = performance.now() - opened;
	const readLongestMs = reading.stop();
	tables.close();
	const pulse = startPulse();
	const begun = performance.now();
	const report = await runBreathing(reportSteps({ outcomes, keys }));
	const safe = Releasable.report(report, ['K7QM2XYZ'], 'trainer', []);
	const ms = performance.now() - begun;
	const longestMs = pulse.stop();
	if (!safe.ok) throw new Error('the report could not be released');
	return { outcomes: outcomes.length, readMs, readLongestMs, ms, longestMs };
}

/** A message that goes round as fast as the page lets it; a long wait between two is a page that stood still. */
function startPulse(): { stop(): number } {
	const { port1, port2 } = new MessageChannel();
	let [last, longest] = [performance.now(), 0];
	const beat = () => {
		const now = performance.now();
		longest = Math.max(longest, now - last);
		last = now;
	};
	port1.onmessage = () => {
		beat();
		port2.postMessage(null);
	};
	port2.postMessage(null);
	return {
		stop: () => {
			beat();
			port1.close();
			return longest;
		}
	};
}

Object.assign(globalThis, { measureReport, prepareReport });
