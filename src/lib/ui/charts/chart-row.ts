import type { Wave } from '#lib/domain/outcome/index.ts';

/** One wave of one indicator, all in percent from 0 to 100. */
export interface ChartRow {
	readonly wave: Wave;
	readonly percent: number;
	/** `null`: no interval is told. */
	readonly low: number | null;
	readonly high: number | null;
}
