export * from './pooled-places.ts';
export * from './pooled-report.ts';
export * from './pooled-trend.ts';
export * from './sums-of-cohort.ts';
export * from './sums.ts';
export * from './trend-sums.ts';
