const STEPS = 10;

/**
 * Tells how far the voices are, ten times in all and not at every clip: a log stays readable, and a newcomer sees
 * that something is going on.
 */
export function voicesProgress(
	tell: (line: string) => void
): (done: number, total: number) => void {
	let began: number | null = null;
	let told = 0;
	return (done, total) => {
		began ??= performance.now();
		const step = Math.floor((done / total) * STEPS);
		if (step === told) return;
		told = step;
		const seconds = Math.round((performance.now() - began) / 1000);
		if (done < total)
			tell(`Voices: ${String(done)} of ${String(total)} clips (${String(seconds)} s)`);
		else tell(`Voices: all ${String(total)} clips are there (${String(seconds)} s)`);
	};
}
