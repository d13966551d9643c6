export * from './withhold-few.ts';
