export * from './kept-pack.ts';
export * from './may-interrupt.ts';
export * from './pictures-of-page.ts';
export * from './room.ts';
export * from './shelf.ts';
export * from './voice-address.ts';
export * from './voice-cache.ts';
export * from './worker-message.ts';
