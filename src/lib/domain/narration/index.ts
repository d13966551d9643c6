export * from './narration-keys.ts';
export * from './narration-player.ts';
export * from './pack.ts';
export * from './pack-part.ts';
export * from './scene-script.ts';
export * from './timer.ts';
export * from './word-at.ts';
