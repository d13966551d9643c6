export * from './character.ts';
export * from './fact.ts';
export * from './instrument.ts';
export * from './module.ts';
