/**
 * Tables that go into a backup row by row, in the order in which they are put back. Records go beside them in the format
 * in which they travel. A test holds these lists against the schema: whoever adds a table decides here.
 */
export const KEPT_TABLES = [
	'cohort',
	'cohort_trainer',
	'auth_user',
	'auth_account',
	'audit',
	'known_hub',
	'hub_cohort',
	'forwarded',
	'publication',
	'settled'
] as const;

/** Tables that do not, and why. */
export const LEFT_OUT_TABLES = {
	hub: 'a hub that was put back is another one, so that devices send again what came after the backup',
	central: 'a secret of another hub: name it again',
	forwarded_cohort: 'cards are sent again',
	outcome: 'travels as records',
	room_count: 'travels as records',
	answer_word: 'made from the records',
	tally: 'made from the records',
	cohort_state: 'made from the records',
	summary: 'made from the records',
	safar_migration: 'made by the hub that is put back into',
	auth_session: 'whoever was signed in signs in again',
	auth_verification: 'short-lived',
	auth_secret: 'made anew: it signs sessions only',
	sign_in_try: 'short-lived',
	set_up: 'the link of a first start'
} as const;
