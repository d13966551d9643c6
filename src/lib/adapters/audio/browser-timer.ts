import type { Timer } from '#lib/domain/narration/index.ts';

export const browserTimer = {
	after(milliseconds, then) {
		const id = setTimeout(then, milliseconds);
		return () => {
			clearTimeout(id);
		};
	}
} satisfies Timer;
