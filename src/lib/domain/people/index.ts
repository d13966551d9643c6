export * from './count-records.ts';
export * from './hub-cohort.ts';
export * from './hub-files.ts';
export * from './hub-links.ts';
export * from './hub-office.ts';
export * from './role.ts';
