import type { ItemId } from '#lib/domain/shared/index.ts';

/** The text of `module.yaml` or `instrument.yaml` with another version of one item; `null`: it was not found. */
export function raiseVersion(yaml: string, id: ItemId, version: number): string | null {
	const name = id.replace(/[^a-z0-9-]/g, '');
	const place = new RegExp(`(\\bid:\\s*${name}(?:\\s*,\\s*|\\s*\\n\\s*)version:\\s*)\\d+`);
	return place.test(yaml) ? yaml.replace(place, `$1${version}`) : null;
}
