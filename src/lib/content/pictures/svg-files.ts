const ENDING = '.svg';

/** `tea-stall-3f9a2b1c4d` as the file of a route: `tea-stall-3f9a2b1c4d.svg`. */
export function svgFile(name: string): { file: string } {
	return { file: name + ENDING };
}

/** The name in a file that was asked for, or `null` when it is no SVG file. */
export function nameInFile(file: string): string | null {
	return file.endsWith(ENDING) ? file.slice(0, -ENDING.length) : null;
}

/** An SVG file as an answer of the server. */
export function svgResponse(svg: string): Response {
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
}
