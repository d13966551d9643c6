import type { PackLabel } from '#lib/domain/pack/index.ts';
import { LOCALES } from '#lib/domain/shared/index.ts';

/** `README.txt` of a pack: for whoever finds it on a stick, without the project at hand. */
export function readMe(label: PackLabel, signed: boolean): string {
	const spoken = LOCALES.filter((locale) => label.voices[locale] !== undefined);
	const silent = LOCALES.filter((locale) => label.voices[locale] === undefined);
	const { count, called, checkedOn } = label.helplines;
	return `Safar, pack ${label.version}
made on ${label.madeOn}

Voices inside: ${spoken.length === 0 ? 'none' : spoken.join(', ')}.${
		silent.length === 0 ? '' : ` Text only: ${silent.join(', ')}.`
	}
Helplines: ${count} numbers, the oldest check is of ${checkedOn}; ${called} of them were called by a person.
Give out no pack whose numbers were checked too long ago: make a new one.

WHAT IS HERE
  site/          the app. Any web server can serve this folder.
  manifest.json  every file with its SHA-256
  manifest.sig   ${signed ? 'the signature of manifest.json (Ed25519)' : 'is missing: this pack is not signed, and no kiosk takes it'}

ON A LAPTOP, FOR A CLASS
  Copy the pack to the laptop first (a zip must be unpacked). Then, in this folder:
      python3 -m http.server 8080 --directory site
  The laptop opens   http://localhost:8080/
  phones in its Wi-Fi open   http://ADDRESS-OF-THE-LAPTOP:8080/
  Double-clicking index.html does not work: browsers give no scripts to files.

  Phones work as long as the laptop is near. Over such an address (plain HTTP) a phone can NOT keep Safar for
  later, can not install it, and can not use its camera to read codes. Results stay on the phone and travel by
  file. With HTTPS all of this works.

ON A KIOSK
  Put this folder or zip onto a stick and the stick into the kiosk; see docs/deploying.md of the project.
`;
}
