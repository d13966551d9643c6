/** How long something took, asked many times. */
export interface Measured {
	readonly p50: number;
	readonly p95: number;
	readonly most: number;
	/** 95th percentile of what this process computed; the database has its own. */
	readonly cpu95: number;
}

/** Milliseconds. `before` is not measured. */
export async function measure(
	times: number,
	ask: (turn: number) => Promise<void>,
	before: (turn: number) => Promise<void> = () => Promise.resolve()
): Promise<Measured> {
	const taken: number[] = [];
	const computed: number[] = [];
	for (let turn = 0; turn < times; turn++) {
		await before(turn);
		const began = performance.now();
		const cpu = process.cpuUsage();
		await ask(turn);
		taken.push(performance.now() - began);
		const { user, system } = process.cpuUsage(cpu);
		computed.push((user + system) / 1000);
	}
	return {
		p50: atShare(taken, 0.5),
		p95: atShare(taken, 0.95),
		most: atShare(taken, 1),
		cpu95: atShare(computed, 0.95)
	};
}

function atShare(times: readonly number[], share: number): number {
	const sorted = Float64Array.from(times).sort();
	const place = Math.min(sorted.length - 1, Math.floor(sorted.length * share));
	return Math.round((sorted[place] ?? 0) * 10) / 10;
}
