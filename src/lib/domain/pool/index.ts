export * from './pooled-report.ts';
export * from './sums-of-cohort.ts';
export * from './sums.ts';
