const TOKEN = /[a-z]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/gi;

/** A path with numbers of one decimal and no more space than it needs. */
function shortPath(path: string): string {
	let short = '';
	let before = '';
	for (const [token] of path.matchAll(TOKEN)) {
		const word = /[a-z]$/i.test(token) ? token : shortNumber(Number(token));
		const apart =
			/\d$/.test(before) &&
			/^[\d.]/.test(word) &&
			!(word.startsWith('.') && before.includes('.'));
		short += apart ? ` ${word}` : word;
		before = word;
	}
	return short;
}

function shortNumber(value: number): string {
	const rounded = Math.round(value * 10) / 10;
	// `-0` and `0` are one number.
	return rounded === 0 ? '0' : String(rounded).replace(/^(-?)0\./, '$1.');
}

/** Shortens a drawing without a change that can be seen: coordinates of paths, and space between tags. */
export function tidySvg(svg: string): string {
	return svg
		.replaceAll(/ d="([^"]*)"/g, (_, path: string) => ` d="${shortPath(path)}"`)
		.replaceAll(/>\s+</g, '><');
}
