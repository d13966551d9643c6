export * from './after-rest.ts';
export * from './arrival.ts';
export * from './calm-first.ts';
export * from './kiosk-path.ts';
export * from './neutral-page.ts';
export * from './shift-exit.ts';
