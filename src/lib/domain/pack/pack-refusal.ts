import type { Installed } from './installed.ts';
import { compareVersions, type PackVersion } from './pack-version.ts';

/**
 * Why a pack does not come onto a kiosk. `where` names a file of the pack, for whoever made it.
 *
 * - `none`: there is no pack. `unsigned`: nobody signed it.
 * - `foreign`: somebody else signed it (`by` and `trusted` are fingerprints). `tampered`: its list was changed after it
 *   was signed. `unreadable`: signed, but no list that this Safar can read (a newer format, a broken tool).
 * - `older`, `other-content`: see `judgeVersion`.
 * - `unsafe`: a path or link that reaches out of the pack. `missing`, `extra`, `changed`: its files are not those of
 *   its list; `cut-off`: the zip or a file ends too early; `too-big`: a file grows beyond what was announced.
 * - `no-room`: `bytes` are wanting on the kiosk's disk.
 * - `does-not-start`: unpacked and tried, but it does not serve its pages.
 * - `stick`: the stick or the disk could not be read or written. `busy`: another update is under way.
 */
export type PackRefusal =
	| { readonly why: 'none' | 'unsigned' | 'tampered' | 'busy' }
	| { readonly why: 'foreign'; readonly by: string; readonly trusted: string }
	| {
			readonly why: 'older' | 'other-content';
			readonly version: PackVersion;
			readonly installed: PackVersion;
	  }
	| {
			readonly why:
				| 'unreadable'
				| 'unsafe'
				| 'missing'
				| 'extra'
				| 'changed'
				| 'cut-off'
				| 'too-big'
				| 'does-not-start'
				| 'stick';
			readonly where: string;
	  }
	| { readonly why: 'no-room'; readonly bytes: number };

/** `same`: it runs already, byte for byte. */
export type VersionVerdict = 'newer' | 'same' | 'older' | 'other-content';

/**
 * Whether a pack may take the place of what runs. Only forward: an old pack, however well signed, would bring back
 * numbers that are no longer answered. The same version with another content is a mistake of whoever made it.
 *
 * @param listHash hash of the pack's `manifest.json`, as `Installed.listHash`
 */
export function judgeVersion(
	version: PackVersion,
	listHash: string,
	installed: Installed | null
): VersionVerdict {
	if (installed === null) return 'newer';
	const order = compareVersions(version, installed.current);
	if (order !== 0) return order > 0 ? 'newer' : 'older';
	return listHash === installed.listHash ? 'same' : 'other-content';
}
