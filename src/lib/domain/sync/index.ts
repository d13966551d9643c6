export * from './cohort-token.ts';
export * from './hub-receipt.ts';
export * from './ingest-answer.ts';
