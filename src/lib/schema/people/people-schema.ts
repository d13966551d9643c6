import * as v from 'valibot';
import { AUDITED, ROLES } from '#lib/domain/people/index.ts';
import { hubCohortSchema } from './hub-cohort-schema.ts';

/**
 * By what somebody signs in: letters of any script, digits, `. _ -`. Not an address and not a number to call: the shape
 * leaves no room for either.
 */
export const signInNameSchema = v.pipe(
	v.string(),
	v.normalize('NFKC'),
	v.trim(),
	v.regex(
		/^\p{L}[\p{L}\p{M}\p{N}._-]{1,39}$/u,
		'a name of 2 to 40 letters, digits, dots and hyphens is expected'
	)
);

const LONGEST_PASSWORD = 200;
/** No rule but its length: what can be remembered is not written down (NIST SP 800-63B, 5.1.1.2). */
export const passwordSchema = v.pipe(
	v.string(),
	v.minLength(10, 'at least 10 characters are expected'),
	v.maxLength(LONGEST_PASSWORD)
);
/** What is tried at the door: anything that could have been given once. */
const triedSchema = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_PASSWORD));

export const signInSchema = v.strictObject({ name: triedSchema, password: triedSchema });
export const setUpSchema = v.strictObject({
	token: triedSchema,
	name: signInNameSchema,
	password: passwordSchema
});
export const passwordChangeSchema = v.strictObject({ current: triedSchema, next: passwordSchema });

const roleSchema = v.picklist(ROLES);
export const newPersonSchema = v.strictObject({ name: signInNameSchema, role: roleSchema });
/** `enters: false`: may not sign in any more; what the person did stays in the audit log. */
export const personChangeSchema = v.strictObject({ role: roleSchema, enters: v.boolean() });

const idSchema = v.pipe(v.string(), v.nonEmpty(), v.maxLength(80));

export const meSchema = v.object({ id: idSchema, name: v.string(), role: roleSchema });

export const sessionListSchema = v.array(
	v.object({
		id: idSchema,
		/** When it began, to the minute. */
		since: v.pipe(v.string(), v.isoTimestamp()),
		/** The one that asks. */
		here: v.boolean()
	})
);

export const personLineSchema = v.object({
	id: idSchema,
	name: v.string(),
	role: roleSchema,
	enters: v.boolean()
});
export const peopleListSchema = v.array(personLineSchema);

/** Shown once, and kept nowhere. */
export const newPasswordSchema = v.object({ password: v.string() });
export const personMadeSchema = v.object({ person: personLineSchema, password: v.string() });

export const cohortLineSchema = v.object({
	cohort: hubCohortSchema,
	/** Records that are here, also those that are held apart. */
	held: v.number()
});
export const cohortListSchema = v.array(cohortLineSchema);
export const cohortPageSchema = v.object({
	...cohortLineSchema.entries,
	/** Who follows it, besides the managers. */
	trainers: v.array(v.object({ id: idSchema, name: v.string() }))
});

export const auditListSchema = v.array(
	v.object({
		at: v.pipe(v.string(), v.isoTimestamp()),
		/** `null`: the hub's console, or somebody who is not there any more. */
		person: v.nullable(v.string()),
		action: v.picklist(AUDITED),
		about: v.string()
	})
);
