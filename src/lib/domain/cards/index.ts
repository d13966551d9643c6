export * from './card-codes.ts';
export * from './card-print.ts';
export * from './card-tally.ts';
export * from './find-cards.ts';
export * from './grey-picture.ts';
export * from './read-frame.ts';
export * from './turns-for.ts';
