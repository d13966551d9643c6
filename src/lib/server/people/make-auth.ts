import { betterAuth } from 'better-auth';
import { admin, username } from 'better-auth/plugins';
import { adminAc, userAc } from 'better-auth/plugins/admin/access';
import type { Database } from '../store/open-database.ts';

/** A working day: on a laptop that is lent, yesterday's trainer is not signed in any more. */
const SESSION_SECONDS = 12 * 60 * 60;

export type Auth = ReturnType<typeof makeAuth>;

/**
 * better-auth as a library: passwords (scrypt), sessions and signed cookies. Nothing of it is reachable from outside;
 * routes of ours call it, so that the API document, the check of origins and the tests of the doors see every one.
 * Its own limits count calls over its own routes only, so they are off (see `SignInTries`).
 */
export function makeAuth(database: Database, secret: string) {
	return betterAuth({
		// Cookies belong to whatever address the hub has today: nothing is made from this one.
		baseURL: 'http://hub.invalid',
		secret,
		database: { db: database, type: 'postgres' },
		user: { modelName: 'auth_user' },
		session: {
			modelName: 'auth_session',
			expiresIn: SESSION_SECONDS,
			// A session that was ended is ended at once, in every process.
			cookieCache: { enabled: false },
			disableSessionRefresh: true
		},
		account: { modelName: 'auth_account' },
		verification: { modelName: 'auth_verification' },
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: 10,
			maxPasswordLength: 200
		},
		plugins: [
			// Gates of ours have looked at every name before.
			username({ minUsernameLength: 1, maxUsernameLength: 200, usernameValidator: () => true }),
			admin({
				defaultRole: 'viewer',
				adminRoles: ['manager'],
				roles: { viewer: userAc, trainer: userAc, manager: adminAc }
			})
		],
		rateLimit: { enabled: false },
		telemetry: { enabled: false },
		// Its messages hold values.
		logger: { disabled: true },
		advanced: {
			cookiePrefix: 'safar',
			// `Secure` is added when the request came over TLS: a hub on a LAN has none.
			useSecureCookies: false,
			defaultCookieAttributes: { sameSite: 'strict', httpOnly: true, path: '/' },
			ipAddress: { disableIpTracking: true }
		}
	});
}
