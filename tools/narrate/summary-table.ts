import type { ReadyManifest } from '#lib/server/narration/narration-library.ts';

export interface PackSummary {
	readonly pack: string;
	readonly manifest: ReadyManifest;
}

/** One row for each pack: language, clips, minutes, bytes in both formats, share of human voices. */
export function summaryTable(packs: readonly PackSummary[]): string {
	const head = ['pack', 'lang', 'clips', 'minutes', 'ogg kB', 'mp3 kB', 'ogg kB/min', 'human'];
	const rows = packs.map(({ pack, manifest }) => {
		const minutes = minutesOf(manifest);
		return [
			pack,
			manifest.locale,
			String(manifest.clips.length),
			minutes.toFixed(1),
			kilobytes(manifest.bytes.ogg),
			kilobytes(manifest.bytes.mp3),
			minutes === 0 ? '-' : kilobytes(manifest.bytes.ogg / minutes),
			`${Math.round(manifest.humanShare * 100)}%`
		];
	});
	const widths = head.map((title, column) =>
		Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0))
	);
	return [head, ...rows]
		.map((row) =>
			row
				.map((cell, column) =>
					column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
				)
				.join('  ')
		)
		.join('\n');
}

export function minutesOf({ clips }: ReadyManifest): number {
	return clips.reduce((sum, { durationMs }) => sum + durationMs, 0) / 60_000;
}

function kilobytes(bytes: number): string {
	return (bytes / 1000).toFixed(0);
}
