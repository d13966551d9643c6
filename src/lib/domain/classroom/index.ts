export * from './beats.ts';
export * from './class-act.ts';
export * from './act-of-key.ts';
export * from './class-message.ts';
export * from './phone-address.ts';
export * from './vote.ts';
export * from './what-if.ts';
