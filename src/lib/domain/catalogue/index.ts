export * from './character.ts';
export * from './fact.ts';
export * from './help-countries.ts';
export * from './helpline-standing.ts';
export * from './instrument.ts';
export * from './module.ts';
export * from './programme.ts';
export * from './shelf.ts';
