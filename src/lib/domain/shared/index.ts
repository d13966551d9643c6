export * from './chance.ts';
export * from './group-by.ts';
export * from './ids.ts';
export * from './locale.ts';
export * from './ports.ts';
export * from './result.ts';
