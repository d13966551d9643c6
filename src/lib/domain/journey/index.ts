export * from './journey.ts';
export * from './journey-store.ts';
export * from './path.ts';
export * from './stations.ts';
export * from './without-stories.ts';
