export * from './attacker-bounds.ts';
export * from './suppress-table.ts';
export * from './table.ts';
export * from './withhold-few.ts';
