export * from './form-of-room.ts';
export * from './group-outcome.ts';
export * from './group-store.ts';
export * from './room-records.ts';
export * from './room-round.ts';
export * from './room-steps.ts';
