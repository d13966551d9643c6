export * from './class-record.ts';
export * from './class-store.ts';
export * from './lesson-minutes.ts';
export * from './plan-sessions.ts';
export * from './plan-wish.ts';
export * from './session-plan.ts';
