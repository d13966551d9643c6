export * from './expected-collisions.ts';
export * from './match-codes.ts';
