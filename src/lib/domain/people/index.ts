export * from './hub-cohort.ts';
export * from './role.ts';
