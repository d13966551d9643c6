import { runBreathing } from '#lib/adapters/device/run-breathing.ts';
import { Releasable } from '#lib/domain/disclosure/index.ts';
import { reportSteps } from '#lib/domain/measure/index.ts';
import { simulate, type SimulatedProgramme } from './simulated-programme.ts';

/** The report as the screen makes it, in a page of its own: how long it took, and how long the page stood still. */
export interface ReportTimes {
	readonly outcomes: number;
	readonly ms: number;
	/** Longest time between two turns of the page while the report was made. */
	readonly longestMs: number;
}

let programme: SimulatedProgramme | null = null;

function prepareReport(): void {
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
}

async function measureReport(): Promise<ReportTimes> {
	if (programme === null) throw new Error('prepareReport comes first');
	const { outcomes, keys } = programme;
	const pulse = startPulse();
	const begun = performance.now();
	const report = await runBreathing(reportSteps({ outcomes, keys }));
	const safe = Releasable.report(report, ['K7QM2XYZ'], 'trainer', []);
	const ms = performance.now() - begun;
	const longestMs = pulse.stop();
	if (!safe.ok) throw new Error('the report could not be released');
	return { outcomes: outcomes.length, ms, longestMs };
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
