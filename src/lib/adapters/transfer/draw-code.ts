import { encodeQR } from 'qr';

/** A QR code as one SVG path on a grid of `size` modules, the quiet zone around it included. */
export interface DrawnCode {
	readonly path: string;
	readonly size: number;
}

/** Light modules around the code, without which readers do not find it (ISO/IEC 18004, section 9.1). */
const QUIET = 4;

/**
 * Draws a text of capital letters as a QR code. Level M mends 15 %: enough for a dirty screen, and a fifth smaller
 * than the next.
 */
export function drawCode(text: string): DrawnCode {
	const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
	const path = rows.flatMap((row, y) => runsOf(row).map(([x, length]) => run(x, y, length)));
	return { path: path.join(''), size: rows.length };
}

function run(x: number, y: number, length: number): string {
	return `M${x} ${y}h${length}v1h-${length}z`;
}

/** Where dark modules stand side by side: start and length. */
function runsOf(row: readonly boolean[]): readonly (readonly [number, number])[] {
	const runs: [number, number][] = [];
	for (const [x, dark] of row.entries()) {
		const last = runs.at(-1);
		if (!dark) continue;
		if (last !== undefined && last[0] + last[1] === x) last[1] += 1;
		else runs.push([x, 1]);
	}
	return runs;
}
