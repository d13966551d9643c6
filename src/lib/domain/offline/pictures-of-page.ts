const PICTURE = /["'(\s](\/pictures\/[^"'()\s?#]+\.svg)/g;

/** The addresses of the pictures that a page shows, in the order of the page, each once. */
export function picturesOfPage(html: string): readonly string[] {
	return [...new Set([...html.matchAll(PICTURE)].flatMap(([, address]) => address ?? []))];
}
