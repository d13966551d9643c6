import type { Wave } from '#lib/domain/outcome/index.ts';

/** One wave of one indicator, all in percent from 0 to 100. */
export interface ChartRow {
	readonly wave: Wave;
	readonly percent: number;
	readonly low: number;
	readonly high: number;
}
