export * from './hub-cohort.ts';
export * from './hub-office.ts';
export * from './role.ts';
