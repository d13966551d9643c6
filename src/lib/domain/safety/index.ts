export * from './arrival.ts';
export * from './neutral-page.ts';
export * from './shift-exit.ts';
