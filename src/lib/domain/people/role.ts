/** What somebody of the organisation may do, the least first. Learners never sign in. */
export const ROLES = ['viewer', 'trainer', 'manager'] as const;
export type Role = (typeof ROLES)[number];

/** Whether a role may do what is meant for `needed`: each role may do all that the ones before it may. */
export function reachesRole(role: Role, needed: Role): boolean {
	return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}
