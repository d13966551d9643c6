/**
 * Characters that a person cannot see and that change what they read: control characters, marks and overrides of the
 * direction of writing (Unicode TR 36 section 2.10, CVE-2021-42574 "Trojan Source"), zero-width ones, and halves of pairs.
 */
const HIDDEN = new RegExp(
	String.raw`[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Surrogate}`,
	'u'
);

export function hasHiddenCharacters(text: string): boolean {
	return HIDDEN.test(text);
}
