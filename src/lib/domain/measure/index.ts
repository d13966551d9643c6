export * from './comparability.ts';
export * from './compare-waves.ts';
export * from './indicator-report.ts';
export * from './indicator-row.ts';
export * from './judge-outcome.ts';
export * from './report-lines.ts';
export * from './to-percent.ts';
export * from './wilson-interval.ts';
