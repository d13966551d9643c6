import * as v from 'valibot';

const text = v.pipe(
	v.string('text; put it in quotes'),
	v.trim(),
	v.nonEmpty('text that is not empty')
);
const shared = {
	/** The spoken id, which is also the name of the sound file: `three-messages.2`. */
	line: v.pipe(
		v.string(),
		v.regex(/^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/, 'a line such as `ask.2`')
	),
	/** What `npm run narrate -- --hash "the text"` prints for the text that was read. */
	textHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, '16 hexadecimal digits')),
	licence: text,
	date: v.pipe(v.string(), v.isoDate('a date such as `2026-11-22`'))
};

/**
 * Gate of `recordings/<locale>/manifest.yaml`. A voice identifies a person, so nothing is used without the
 * speaker's consent, and no name is kept.
 */
export const humanManifestSchema = v.array(
	v.strictObject({
		...shared,
		consent: v.literal(true, '`true`, once the speaker has agreed to this use')
	}),
	'a list of recordings'
);

/** Gate of `imported/<locale>/manifest.yaml`: clips that another synthesiser made. */
export const importedManifestSchema = v.array(
	v.strictObject({ ...shared, engine: text }),
	'a list of clips'
);
