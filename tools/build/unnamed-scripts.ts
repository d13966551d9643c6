import * as v from 'valibot';

const manifestSchema = v.record(v.string(), v.object({ file: v.string() }));

/**
 * Scripts that every first visit fetches though its HTML does not name them: the words of the language, which
 * the layout imports, and the page for errors, which Kit loads beside the page that is asked for.
 *
 * @param manifest Vite's `.vite/manifest.json`, parsed
 * @throws when either is not in it: then the sizes would be told too small
 */
export function unnamedScripts(manifest: unknown, locale: string): readonly string[] {
	const files = v.parse(manifestSchema, manifest);
	return [
		`locales/${locale}.json?part=base`,
		'.svelte-kit/generated/client-optimized/nodes/1.js'
	].map((source) => {
		const entry = files[source];
		if (entry === undefined) throw new Error(`Vite's manifest does not know ${source}.`);
		return `/${entry.file}`;
	});
}
