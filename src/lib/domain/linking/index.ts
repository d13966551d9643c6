export * from './expected-collisions.ts';
export * from './link-outcomes.ts';
export * from './match-codes.ts';
export * from './own-code.ts';
export * from './tickets.ts';
