/** An SVG file as an answer of the server. */
export function svgResponse(svg: string): Response {
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
}
